"""Put uv into .tools/ with nothing but Python: a bare Debian has neither pip, venv nor curl.

The version, the address and the checksum are those of uv.lock, so uv is pinned as the other
packages are.
"""

import hashlib
import io
import platform
import sys
import tomllib
import urllib.request
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# uv's wheels need no particular glibc; they are told apart by these parts of their names.
WHEELS = {
    ("Linux", "x86_64"): "manylinux_2_17_x86_64",
    ("Linux", "aarch64"): "manylinux_2_17_aarch64",
    ("Darwin", "x86_64"): "macosx_10_12_x86_64",
    ("Darwin", "arm64"): "macosx_11_0_arm64",
}


def locked_wheel(platform_tag: str) -> tuple[str, str]:
    """The address and the SHA-256 of uv's wheel for a platform, as locked."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    (uv,) = (package for package in lock["package"] if package["name"] == "uv")
    (wheel,) = (wheel for wheel in uv["wheels"] if platform_tag in wheel["url"])
    return wheel["url"], wheel["hash"].removeprefix("sha256:")


def main() -> int:
    """Download, check and unpack uv; print where it is."""
    machine = (platform.system(), platform.machine())
    if machine not in WHEELS:
        print(f"Installer uv selv (docs.astral.sh/uv); der er ingen fast udgave til {machine}.")
        return 1
    url, checksum = locked_wheel(WHEELS[machine])
    print(f"Henter uv: {url}")
    try:
        with urllib.request.urlopen(url, timeout=120) as response:
            content = response.read()
    except OSError as error:
        print(f"uv kunne ikke hentes ({error}). Se efter, om der er forbindelse til nettet.")
        return 1
    if hashlib.sha256(content).hexdigest() != checksum:
        print("Den hentede uv svarer ikke til kontrolsummen i uv.lock og er ikke gemt.")
        return 1
    with zipfile.ZipFile(io.BytesIO(content)) as wheel:
        (member,) = (name for name in wheel.namelist() if name.endswith("/scripts/uv"))
        program = wheel.read(member)
    target = ROOT / ".tools" / "uv"
    target.parent.mkdir(exist_ok=True)
    # Moved into place whole: an interrupted download must not look like a finished one to make.
    unfinished = target.with_suffix(".part")
    unfinished.write_bytes(program)
    unfinished.chmod(0o755)
    unfinished.replace(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
