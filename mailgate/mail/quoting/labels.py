"""The header lines that clients copy above an original, as they name them in their users' languages."""

import re

from mailgate.mail.quoting.lines import folded

_LABELS = {
    "from": (
        "From|差出人|送信者|送信元|発信者|発信元|送り主|Von|De|Da|Van|Från|Fra|Od|Feladó|Lähettäjä|Kimden|От|Від",
        "发件人|寄件者|寄件人|보낸 ?사람|Từ|Người gửi|Dari|จาก",
    ),
    "date": (
        "Sent|Date|送信日時|送信日|送信時刻|受信日時|日時|日付|Gesendet|Datum|Envoyé(?: le)?|Fecha|Inviato",
        "Enviado(?: el| em)?|Enviada em|Data|Verzonden|Skickat|Sendt|Dato|Wysłano|Odesláno|Elküldve|Dátum",
        "Lähetetty|Päivämäärä|Gönderildi|Tarih|Отправлено|Дата|Надіслано|发送时间|寄件日期|傳送時間|日期|时间",
        "보낸 ?(?:날짜|시간)|날짜|Đã gửi|Ngày|Dikirim|Tanggal|ส่ง|วันที่",
    ),
    "to": (
        "To|Cc|Bcc|Reply-To|宛先|宛て先|あて先|受信者|返信先|An|À|A|Pour|Para|Aan|Till|Til|Kopi|Kopia|Kopie|Kopio",
        "Do|DW|Komu|Címzett|Vastaanottaja|Kime|Bilgi|Кому|Копия|Répondre à|收件人|收件者|抄送|副本|받는 ?사람|참조",
        "Đến|Tới|Kepada|ถึง",
    ),
    "subject": (
        "Subject|件名|題名|表題|標題|タイトル|Betreff|Objet|Sujet|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Emne|Temat",
        "Předmět|Tárgy|Aihe|Konu|Тема|主题|主題|主旨|标题|제목|Chủ đề|Subjek|Perihal|เรื่อง",
        "Attachments|添付ファイル|Importance|Priority|重要度",
    ),
}
_KINDS = "|".join(f"(?P<{kind}>{'|'.join(labels)})" for kind, labels in _LABELS.items())
_FIELD = re.compile(
    rf"(?:^|(?<=\s))[*_■◆・【\[]{{0,2}}(?:{_KINDS})(?:[*_]{{0,2}}\s?:|[】\]]\s?:?|(?=\s\"))", re.IGNORECASE
)
LONGEST_FIELD = 500


def kinds_of(line: str) -> list[str]:
    """What the header fields tell on a line that begins with one. (Some clients put them all on one line.)"""
    start = folded(line[:LONGEST_FIELD])
    if not _FIELD.match(start):
        return []
    return [found.lastgroup or "" for found in _FIELD.finditer(start)]
