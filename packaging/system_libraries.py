"""See to it that the shared libraries Qt needs are there; quiet and quick when they are.

As root the missing ones are installed with apt-get. Otherwise the one command that an
administrator must run is printed, and the exit status is 1. `--display` also asks for those
that windows on an X display need.
"""

import ctypes
import os
import platform
import shutil
import subprocess
import sys

# Found by trial in a bare chroot (Debian 12): library -> the package that holds it.
ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
# Without icccm and keysyms Qt aborts and blames xcb-cursor, so each is looked for by name.
ON_A_DISPLAY = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def is_there(library: str) -> bool:
    """Whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def main(arguments: list[str]) -> int:
    """Install or ask for what is missing; 0 when nothing is missing any more."""
    if platform.system() != "Linux":
        return 0
    wanted = ALWAYS | (ON_A_DISPLAY if "--display" in arguments else {})
    missing = {name: package for name, package in wanted.items() if not is_there(name)}
    if not missing:
        return 0
    if shutil.which("apt-get") is None:
        print("Installer disse biblioteker med systemets pakkeprogram, og prøv igen:")
        print("  " + " ".join(missing))
        return 1
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing.values()]
    if os.geteuid() != 0:
        print("Qt mangler nogle af systemets biblioteker. Bed en administrator køre:")
        print("  sudo sh -c 'apt-get update && " + " ".join(install) + "'")
        return 1
    print("Installerer de af systemets biblioteker, som Qt mangler:", " ".join(missing.values()))
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], install):
        status = subprocess.run(command, env=environment, check=False).returncode
        if status != 0:
            print("Det lykkedes ikke:", " ".join(command))
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
