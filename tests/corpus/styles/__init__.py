"""How twenty-three made-up municipalities write: the forms are those of real referater."""

from tests.corpus.styles.boards import (
    BAKKEBY,
    BIRKELUNDE,
    DYBVAD,
    HOJLUND,
    KORNAGER,
    LUNDAGER,
    LYNGHOLM,
)
from tests.corpus.styles.courses import AABY, SUNDBY
from tests.corpus.styles.protocols import (
    FANEBJERG,
    HAVNEBRO,
    NORREKAER,
    OSTERMOSE,
    RAVNHOLT,
    STRANDLEV,
    TANGEBY,
)
from tests.corpus.styles.systems import (
    EGEMOSE,
    FJORDAGER,
    KLITBY,
    KLOSTERBY,
    SKOVSENDE,
    SOLVIG,
    VESTERHEDE,
)

STYLES = (
    EGEMOSE,
    KLITBY,
    STRANDLEV,
    LYNGHOLM,
    BAKKEBY,
    LUNDAGER,
    NORREKAER,
    HAVNEBRO,
    RAVNHOLT,
    TANGEBY,
    BIRKELUNDE,
    SUNDBY,
    VESTERHEDE,
    KORNAGER,
    SOLVIG,
    DYBVAD,
    FJORDAGER,
    OSTERMOSE,
    SKOVSENDE,
    KLOSTERBY,
    AABY,
    HOJLUND,
    FANEBJERG,
)
