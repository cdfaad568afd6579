"""The words of the chat's menu, as people type them in each language of families."""

from collections.abc import Mapping
from typing import Literal

Wish = Literal["login", "link", "unlink", "leave"]
"""leave: to be no guardian any more."""

WORDS: Mapping[Wish, Mapping[str, tuple[str, ...]]] = {
    "login": {
        "ja": ("ログイン", "ログインする", "ログインしたい", "ろぐいん", "パスコード"),
        "en": ("login", "log in", "sign in", "passcode"),
        "pt": ("entrar", "acessar", "senha"),
        "vi": ("đăng nhập", "dang nhap", "mật mã"),
        "fil": ("mag-login", "pumasok"),
        "zh": ("登录", "登入", "登錄", "密码"),
    },
    "link": {
        "ja": ("連携", "連携する", "連携したい", "れんけい"),
        "en": ("link", "connect", "link account"),
        "pt": ("vincular", "conectar"),
        "vi": ("liên kết", "lien ket"),
        "fil": ("i-link", "ikonekta"),
        "zh": ("关联", "绑定", "綁定", "连接"),
    },
    "unlink": {
        "ja": ("解除", "連携解除", "連携を解除", "解除する", "解除したい", "かいじょ"),
        "en": ("unlink", "disconnect"),
        "pt": ("desvincular", "desconectar"),
        "vi": ("hủy liên kết", "huỷ liên kết", "huy lien ket"),
        "fil": ("i-unlink", "alisin ang link"),
        "zh": ("解除关联", "解绑", "取消关联", "解綁"),
    },
    "leave": {
        "ja": ("退会", "退会する", "退会します", "退会したい", "たいかい"),
        "en": ("leave",),
        "pt": ("sair do cadastro",),
        "vi": ("rời khỏi", "roi khoi"),
        "fil": ("umalis sa rehistro",),
        "zh": ("退出登记",),
    },
}
