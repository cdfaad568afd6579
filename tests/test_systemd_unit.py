"""The unit that docs/operating.md gives keeps the service from all that it does not need."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

OPERATING = Path(__file__).parents[1] / "docs" / "operating.md"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze (Debian: systemd)")
def test_the_exposure_of_the_unit_is_low(tmp_path: Path) -> None:
    found = re.search(r"```\n# /etc/systemd/system/mailgate.service\n(.*?)```", OPERATING.read_text("utf-8"), re.DOTALL)
    assert found
    unit = tmp_path / "mailgate.service"
    unit.write_text(found[1].replace("/opt/mailgate/bin/mailgate", "/bin/true"), "utf-8")
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=19", str(unit)]
    analysed = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert analysed.returncode == 0, analysed.stdout + analysed.stderr
    assert "Overall exposure level" in analysed.stdout
