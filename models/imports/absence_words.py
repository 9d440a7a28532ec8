"""The forms in which absence is told: labels, verbs, times, items, reasons and substitutes."""

import re

# A line with none of these tells of no absence: nearly every line of a referat.
HINT = re.compile(
    r"afbud|fravær|til ?stede|deltog|deltager|udeblev|forlod|forlad|ankom|\bkom\b|\bgik\b|habil"
    r"|mødt"
    r"|suppleant|stedfortræder|forfald|medvirk|syge?meld|\bsyg|forhindret|ferie|bortrejst"
    r"|ind?trådte"
    r"|fratråd|tiltråd|trådte|vendte|indfandt|tog hjem|undlod|afstod|mødes?\b",
    re.IGNORECASE,
)
LABEL_START = re.compile(
    r"(?:meldte?|modtaget|afbud|fravær\w*|ikke|ej|deltog|lovligt|forfald|med|uden|udeble\w*"
    r"|mødte)\b",
    re.IGNORECASE,
)
STOP = re.compile(
    r"(?<!\bkl)(?<!\bpkt)(?<!\bnr)(?<!\bca)(?<!\bpga)(?<!\bjf)(?<!\bd)(?<!\.\w)"
    r"(?<!\s[^\W\d])(?<!^[^\W\d])"
    r"[.;](?:\s+|$)(?=[A-ZÆØÅ]|\d\.\s?(?:suppleant|stedfortræder)|$)"
)
NOBODY = re.compile(
    r"(?:der (?:var|er|blev) )?(?:ingen|ikke) (?:meldt |modtaget |meldte |indkomne )?"
    r"(?:afbud|fravær|fraværende|fraværende medlemmer|udeblev\w*)(?: (?:til|ved|i|på) .{0,30})?\.?"
    r"|ingen (?:var fraværende|havde meldt afbud|meldte afbud)\.?"
    r"|alle(?: \w+){0,2} (?:var|er) (?:til ?stede|mødt|fremmødt)(?: (?:til|ved|i|på) .{0,30})?\.?"
    r"|alle (?:medlemmer )?(?:til ?stede|mødt|fremmødte?)\.?",
    re.IGNORECASE,
)
LABEL_LINE = re.compile(r"(?P<label>[^:\t]{2,60}?)\s*(?P<sign>:|\t)\s*(?P<value>.*)", re.DOTALL)
FOLLOWING = re.compile(
    r"følgende (?:medlemmer |personer )?(?P<label>(?:havde|har) meldt afbud|udeblev(?: uden afbud)?"
    r"|var (?:fraværende|ikke til ?stede)(?: (?:med|uden) afbud)?|deltog ikke|meldte afbud)",
    re.IGNORECASE,
)
_SEAT_LABEL = re.compile(
    r"(?:(?:mødt|deltog|indkaldt|til ?stede) som )?(?:suppleant|stedfortræder)(?:er|en)?",
    re.IGNORECASE,
)
UNFIT_LABEL = re.compile(r"inhabil(?:e|itet)?(?: .{0,30})?", re.IGNORECASE)
PARTIAL_LABEL = re.compile(
    r"(?:fraværende|ikke til ?stede|ej til ?stede|deltog ikke|afbud)\s+(?P<where>\S.*)",
    re.IGNORECASE,
)
SEAT_IN_BRACKETS = re.compile(r"\(([^()]*\b(?:deltog|mødte|deltager|i stedet|indkaldt)\b[^()]*)\)")
# 'Anne Berg – stedfortræder: Bo Ek', 'Anne Berg (1. suppleant Bo Ek)': with the verb behind.
SEAT_BEHIND = re.compile(
    r"\s*(?:[-–;,]|\()\s*(?:(?:\d\. ?)?(?:personlig )?(?:suppleant|stedfortræder)(?:en)?:?"
    r"|i stedet (?:mødte|deltog|kom))\s+"
    r"(?P<name>[A-ZÆØÅ][\w.'-]*(?:\s+(?:[A-ZÆØÅ][\w.'-]*|af|von|van|de|el|al|\([^()]*\)))+)"
    r"(?:\)(?=\s*(?:[,;.]|og\b|$))|(?=\s*(?:[,;.]|og\b|samt\b|$)))"
)
SEAT_CLAUSE = re.compile(
    r"\s*(?:[-–;,]|\bog\b)?\s*(?P<name>[A-ZÆØÅ][^,;()–]*?(?:\s\([^()]*\))?)\s+"
    r"(?:(?:deltog|mødte|deltager|møder|var mødt|var indkaldt|indkaldt|mødt|indtrådte)"
    r"(?: (?:som (?:suppleant|stedfortræder|vikar)(?: herfor)?|i stedet(?: for)?|i (?:hans"
    r"|hendes|(?:\S+ ){0,3}\S+s) sted))?"
    r"|er (?:suppleant|stedfortræder)|i stedet)(?=\s*(?:[,;.)]|og\b|samt\b|$))",
)
NUMBER = r"\d{1,4}[a-zæøå]?"
RANGE = re.compile(
    rf"(?P<first>{NUMBER})(?:\s*(?:-|–|—|til og med|til|t\.o\.m\.)\s*"
    rf"(?:(?:punkt|pkt\.?|sag)\s*)?(?P<last>{NUMBER}))?"
)
_NUMBERS = (
    rf"{NUMBER}(?:\s*(?:-|–|—|til og med|til|t\.o\.m\.|,|og|samt|&|/)\s*"
    rf"(?:punkt(?:erne)?\s+|pkt\.?\s*|sag(?:erne)?\s+)?{NUMBER}(?![.:]\d|\w))*(?!\d|[.:]\d)"
)
_ITEM_WORD = (
    r"(?:dagsorden(?:en)?s? ?)?(?:punkt(?:erne|et|er)?|pkt\.?|pkt\.?erne|sag(?:erne|er|en)?)"
    r"(?:\s+nr\.?)?|nr\.?"
)
_PREPOSITION = (
    r"fra og med|fra|til og med|t\.o\.m\.|til|indtil|umiddelbart efter|lige efter|efter"
    r"|umiddelbart før"
    r"|lige før|før|inden|under|ved|i|på|midt i|midt under|siden|omkring|om|for"
)
_PART_OF = r"(?:(?:hele|resten af|starten af|begyndelsen af|slutningen af|en del af|dele af)\s+)?"
_TREATMENT = (
    r"(?:(?:den (?:sidste|første) del af\s+)?(?:behandling(?:en)?|drøftelse(?:n|r|rne)?"
    r"|debat(?:ten)?|beslutning(?:en)?"
    r"|afstemning(?:en)?|gennemgang(?:en)?|afslutning(?:en)?|orientering(?:en)?)"
    r"(?:\s+(?:og|eller)\s+(?:behandling|drøftelse|beslutning|afstemning|afgørelse)\w*)?\s+(?:af"
    r"|om|under|i|vedr\.|vedrørende)\s+)?"
)
_HERE = (
    r"(?:dette (?:dagsordens)?punkt|(?:dagsordens)?punktet|denne sag|sagen|nærværende (?:punkt|sag)"
    r"|(?:punktets|sagens|denne sags|dette punkts) (?:behandling|drøftelse|afgørelse"
    r"|afslutning)(?: og afgørelse)?"
    r"|behandlingen|drøftelsen|afstemningen|beslutningen)"
)
ITEMS = re.compile(
    rf"(?:(?P<prep>{_PREPOSITION})\s+)?{_PART_OF}{_TREATMENT}"
    rf"(?:(?:{_ITEM_WORD})\s*(?P<numbers>{_NUMBERS})(?:\s*,?\s*(?:begge )?inkl(?:\."
    rf"|usive))?(?!\w)|(?P<here>{_HERE})\b)"
    r"(?:\s*\((?!A|B|V)[^()]*\))?",
    re.IGNORECASE,
)
HERE_BARE = re.compile(r"heri|herunder|heraf", re.IGNORECASE)
TIME = re.compile(
    rf"(?:(?P<prep>{_PREPOSITION}|mellem)\s+)?(?:ca\.?\s*)?(?P<time>(?:kl\b\.?"
    rf"|klokken)\s*(?:ca\.?\s*)?\d{{1,2}}"
    r"(?:[.:,]\d{2}|\d{2})?(?:\s*(?:-|–|til"
    r"|og)\s*(?:ca\.?\s*)?(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?)?)(?!\d)",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"(?:(?:i|på|under|fra|ved|til|af)\s+)?(?:hele |resten af |det øvrige af "
    r"|den resterende del af )?"
    r"(?:dagens |selve )?(?:møde(?:t|ts)?(?: start| begyndelse| slutning)?|lokale(?:t)?"
    r"|mødelokalet|mødesalen|salen|byrådssalen|rådssalen"
    r"|døren)(?!\w)",
    re.IGNORECASE,
)
FILLER = re.compile(
    r"(?:dog|herefter|derefter|ligeledes|også|begge|igen|kort(?:varigt)?|kun|først|alene|således"
    r"|derfor|i øvrigt"
    r"|midlertidigt|helt|forinden|som|endvidere|tillige|samtidig|efterfølgende|alle|et øjeblik"
    r"|endeligt|hele|sig"
    r"|online|virtuelt|via teams|på teams|pr\. telefon|ikke længere|med stemmeret)(?!\w)",
    re.IGNORECASE,
)
PARTLY = re.compile(
    r"(?:delvist?|en del af (?:tiden|mødet)|i en periode|i en del af (?:tiden|mødet)"
    r"|dele af mødet)(?!\w)",
    re.IGNORECASE,
)
UNEXCUSED = re.compile(r"\(?uden (?:at (?:have meldt|melde) )?(?:afbud|varsel)\)?", re.IGNORECASE)
EXCUSED = re.compile(r"\(?med (?:afbud|lovligt forfald)\)?|\(?efter afbud\)?", re.IGNORECASE)
PAREN = re.compile(r"\((?P<inside>[^()]{1,80})\)")
UNFIT = re.compile(
    r"(?:idet|da|fordi|eftersom|hvor|og|som følge af at|på grund af at)\s+(?P<who>han|hun|de"
    r"|vedkommende|denne|disse|begge|pågældende"
    r"|(?:[A-ZÆØÅ][\w.'-]+(?:\s+[A-ZÆØÅ][\w.'-]+){0,4}))\s+(?:er|var|blev|havde"
    r"|har)\s+(?:meldt sig |erklæret sig |erklæret |anmeldt |kendt |fundet )*(?:inhabile?"
    r"|inhabilitet)"
    r"|(?:på grund af|grundet|pga\.?|som følge af|med henvisning til|af hensyn til)\s+(?:mulig "
    r"|sin |egen |personlig )*inhabilitet|\(?(?:som )?inhabile?\)?(?!\w)|af habilitetsgrunde"
    r"|af habilitetsmæssige grunde|\(inhabilitet\)",
    re.IGNORECASE,
)
NO_SUBSTITUTE = re.compile(
    r"(?:og |men )?der (?:er|var|blev) (?:ingen|ikke (?:indkaldt(?: nogen)?"
    r"|mødt(?: nogen)?)) (?:suppleant|stedfortræder)(?:er|en)?(?: indkaldt)?"
    r"|uden (?:at )?(?:suppleant|stedfortræder)(?: blev indkaldt)?|(?:suppleant"
    r"|stedfortræder)(?:en)? (?:var |blev |er )?ikke indkaldt",
    re.IGNORECASE,
)
NO_SHOW = re.compile(
    r"(?:,?\s*men|,?\s*og)\s+(?:mødte ikke(?: op| frem)?|kom ikke|udeblev|var (?:også "
    r"|ligeledes )?(?:forhindret|fraværende)|deltog ikke"
    r"|havde (?:også |ligeledes )?(?:meldt afbud|forfald)|kunne ikke(?: deltage| møde| komme)?"
    r"|fremmødte ikke)",
    re.IGNORECASE,
)
_ROLE_FOR = (
    r"(?:(?:\d\.\s*)?(?:personlig(?: |e ))?(?:suppleant|stedfortræder|vikar|afløser)"
    r"(?:e|er|en|ne)?)"
)
_VERBS: tuple[tuple[str, str], ...] = (
    (
        "unfit",
        (
            r"(?:har |havde )?(?:erklærede|erklæret|erklærer|meldte|meldt|meldes|anså|betragtede"
            r"|fandt) sig (?:selv )?(?:for |som )?(?P<not1>ikke )?inhabile?"
            r"|(?:er|var|blev|bliver|blev af \w+"
            r"|er af \w+) (?P<not2>ikke )?(?:af \w+ )?(?:(?:erklæret|kendt|fundet|anset|anset for"
            r"|anses for|vurderet|besluttet|fundet at være) )?(?:for "
            r"|som )?(?P<not3>ikke )?(?:at være )?inhabile?"
            r"|(?P<not4>ikke )?(?:anses|anset|findes|fandtes|erklæres|erklæredes|kendes"
            r"|kendtes) (?P<not5>ikke )?(?:for |som )?inhabile?"
            r"|(?P<not6>ikke )(?:er|var|blev|anses for|kan anses for|skal anses for|findes"
            r"|fundet) (?:at være )?inhabile?"
            r"|(?P<able>(?:er|var|blev|anses for)(?: af \w+)? (?:(?:erklæret|kendt|fundet|anset"
            r"|anset for|vurderet) )?(?:for )?habile?)"
            r"|(?:anmeldte|meldte|oplyste om|gjorde opmærksom på) (?:sin |egen |mulig )?inhabilitet"
        ),
    ),
    (
        "no_show",
        (
            rf"(?:var|er|blev|som var)\s+(?:indkaldt"
            rf"|tilkaldt)(?: som {_ROLE_FOR}(?: for (?P<for1>.+?))?)?(?=,?\s+men\b)"
        ),
    ),
    (
        "seated",
        (
            rf"(?:(?:har |havde )?(?:deltog|deltager|deltaget|mødte|møder|mødt|indtrådte"
            rf"|indtræder|tiltrådte|var til ?stede|var mødt|er mødt|vikarierede|(?:var|er"
            rf"|blev) (?:indkaldt|tilkaldt|mødt)|trådte ind)"
            rf"(?: (?:herefter|i mødet|dog|derfor|under hele mødet))? (?:som {_ROLE_FOR} for"
            rf"|i stedet for|på vegne af|for|som {_ROLE_FOR} i stedet for)"
            rf"|(?:er|var) {_ROLE_FOR} for)\s+(?P<for2>(?:[A-ZÆØÅ][\w.'-]*|af|von|van|de|el|al"
            rf"|\([^()]*\))(?:\s+(?:[A-ZÆØÅ][\w.'-]*|af|von|van|de|el|al|\([^()]*\)))*)"
            rf"|(?:deltog|deltager|mødte|møder|var mødt|indtrådte|var indkaldt"
            rf"|er indkaldt)(?: (?:herefter|derfor))? i"
            rf" (?P<for3>[A-ZÆØÅ][\w.'-]*(?:\s[A-ZÆØÅ][\w.'-]*)*)s sted"
            rf"|(?:deltog|deltager|deltaget|mødte|møder|var mødt|er mødt|indtrådte|indtræder"
            rf"|var (?:til ?stede|indkaldt)|er indkaldt|blev indkaldt|indkaldt|trådte ind)"
            rf"(?: (?:herefter|i mødet|dog|derfor|under hele mødet))? (?:i stedet(?! for)"
            rf"|som {_ROLE_FOR}(?! for)|i (?:hans|hendes|vedkommendes|dennes|deres) sted|for (?:ham"
            rf"|hende)|herfor)"
        ),
    ),
    (
        "apology",
        (
            r"(?:har|havde|have|er|var)?\s*(?:dog |også |ligeledes |begge |alle )*(?:meldt|sendt"
            r"|givet|meldte|sendte|melder|indgivet|fremsendt) (?:lovligt |lovlig )?(?:afbud"
            r"|forfald|fra)(?! for)"
            r"|(?:har|havde) (?:dog |også |ligeledes |begge |lovligt |lovlig )*(?:forfald|afbud)"
            r"|(?:er|var|har været|blev) (?:dog |også |ligeledes |begge )*(?:syge?meldt|bortrejst"
            r"|forhindret(?: i at (?:deltage|møde|komme))?|på ferie|syge?|lovligt forhindret)"
        ),
    ),
    (
        "unexcused",
        (
            r"(?:er |var |blev )?(?:dog |også |ligeledes |begge )*(?:udeblev|udeblevet"
            r"|udeblevne)(?! fra sagen)"
            r"|(?:mødte|var) (?:dog |også )?ikke (?:op|frem|mødt(?: op| frem)?)|mødte ikke(?= uden"
            r"|\.?$)"
        ),
    ),
    (
        "absent",
        (
            r"(?:er|var|blev|har været|havde været)\s+(?:dog |også |ligeledes |begge |noteret "
            r"|alle |delvist? |midlertidigt |kortvarigt )*(?:fraværende"
            r"|ikke(?: længere)? til ?stede|ej til ?stede)"
            r"|(?:deltog|deltager|deltaget|medvirkede|medvirker|var med)(?: (?:dog|derfor|herefter"
            r"|således|begge|heller|ligeledes))* ikke(?: med)?"
            r"|fraværende|ikke til ?stede|kom ikke|(?:har|havde) ikke deltaget"
            r"|afstod fra at deltage"
            r"|undlod at deltage"
        ),
    ),
    (
        "back",
        (
            r"(?:vendte|kom|trådte|er|var) (?:dog |herefter |igen )*(?:tilbage|retur)(?: igen"
            r"| til mødet)?|genindtrådte|returnerede|genoptog sin plads|deltog (?:herefter "
            r"|derefter )?igen|trådte (?:igen )?ind igen"
        ),
    ),
    (
        "arrived",
        (
            r"(?:ankom|ankommer|kom til ?stede|kom (?:først|senere|for sent)|kom|tiltrådte"
            r"|indtrådte|indfandt sig|tilsluttede sig|stødte til"
            r"|ankommet|mødte (?:først )?(?:op|ind|frem)?(?=\s*(?:først |ind )?(?:kl|klokken"
            r"|under|efter|før|ved|fra|til punkt))|trådte ind)(?! ikke)"
            r"(?: (?:til|ind i|i) (?:mødet|lokalet|salen))?(?: (?:først|senere|for sent))?"
        ),
    ),
    (
        "left",
        (
            r"(?:forlod|forlader|har forladt|havde forladt|måtte forlade|fratrådte|udtrådte(?: af)?"
            r"|trådte ud(?: af)?|trådte uden for|gik(?: (?:fra|ud af|ud|hjem|før tid|tidligere))?"
            r"|måtte gå(?: før tid)?|tog (?:hjem|afsted)|forlod (?:herefter |derefter |derfor "
            r"|dog )?)(?:\s*(?:mødet|lokalet|salen|mødelokalet|mødesalen|byrådssalen|punktet"
            r"|døren))?"
        ),
    ),
    (
        "attended",
        (
            r"(?:deltog|deltager|var til ?stede|er til ?stede|var med|medvirkede|mødte|var mødt"
            r"|til ?stede)(?! ikke)"
        ),
    ),
)
VERB_NAMES = [name for name, _ in _VERBS]
VERB = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, pattern in _VERBS).join(
        (r"(?<![\wæøå])(?:", r")(?![\wæøå])")
    ),
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r",?\s*(?:der|som)\s+(?:har|havde|er|var)\s+(?:meldt )?(?P<what>lovligt forfald|afbud"
    r"|fraværende(?: med afbud| uden afbud)?|forfald|udeblevet|syge?meldt|inhabile?|på ferie"
    r"|forhindret)",
    re.IGNORECASE,
)
CONJUNCTION = re.compile(
    r"[\s,;–-]*(?:(?:og|men|samt|mens|hvorefter|hvorfor|hvorpå|der)\b\s*)*", re.IGNORECASE
)
PRONOUNS = frozenset("han hun de vedkommende denne disse begge pågældende".split())
LEADERS = re.compile(
    r"(?:formanden|forpersonen|næstformanden|næstforpersonen|borgmesteren|viceborgmesteren"
    r"|mødelederen)(?:\s+(?=[A-ZÆØÅ]))?",
    re.IGNORECASE,
)
BECAUSE_OF = re.compile(
    r"(?:da|fordi|idet|eftersom)\s+(?:han|hun|de|vedkommende)\s+(?P<reason>[^,;]+)", re.IGNORECASE
)
UNFIT_WHY = re.compile(
    r"(?:jf\.|i henhold til|efter)\s+(?:forvaltningsloven\w*|styrelsesloven\w*|§)[^,;]*"
    r"|i (?:sagen|punktet|forhold til [^,;]+)(?!\w)",
    re.IGNORECASE,
)
INSTEAD = re.compile(
    rf"(?:[-–;]\s*)?(?:(?:og|men|hvorfor|hvor|samt)\s+)?"
    rf"(?:i stedet(?: for (?:ham|hende))?,? (?:deltog|mødte|var|indtrådte|kom) "
    rf"|(?:{_ROLE_FOR}(?:en)? ?:?\s+)?)"
    rf"(?P<name>[A-ZÆØÅ][\w.'-]*(?:\s+(?:af|von|van|de|el|al|\([^()]*\)|[A-ZÆØÅ][\w.'-]*))*)"
    rf"(?:\s+(?:deltog|mødte|deltager|møder|var mødt|er mødt|indtrådte|var indkaldt|er indkaldt"
    rf"|blev indkaldt|kom|var til ?stede)"
    rf"(?:\s+(?:derfor|i mødet|herefter))*"
    rf"(?:\s+(?:i stedet|som {_ROLE_FOR}|i (?:hans|hendes|dennes|deres) sted|for (?:ham|hende)"
    rf"|herfor))?(?=\s*(?:[,.;)]|og\b|$))"
    rf"|(?<=deltog )|(?=\s*$))",
)
THERE = re.compile(
    r"(?:Der (?:er|var|blev)(?: til (?:dette |dagens |det aktuelle )?(?:\w*møde|mødet))? )?"
    r"(?:(?:meldt|modtaget|indløbet|kommet|givet) )?(?:lovligt )?(?:afbud|forfald)(?: (?:er"
    r"|var))?(?: modtaget)?"
    r"(?: (?:til (?:dette |dagens )?(?:\w*møde|mødet)))? fra\s+",
    re.IGNORECASE,
)
_BODY = (
    r"(?:[A-ZÆØÅ][\wæøå-]*(?:råd|udvalg|nævn|bestyrelse|styrelse|kommission|forum)(?:et|en)?"
    r"|Rådet|Udvalget|Bestyrelsen|Nævnet|Byrådet|Formanden|Forpersonen)"
)
DECISION = re.compile(
    rf"(?:Det (?:blev|er|bemærkes|noteres)(?: af \w+)?(?: (?:enstemmigt"
    rf"|herefter))?(?: (?:besluttet|vedtaget|vurderet|konstateret|fundet|godkendt))?"
    rf"|{_BODY} (?:besluttede|fandt|vurderede|vedtog|godkendte|konstaterede|traf beslutning om"
    rf"|erklærede|beslutter|finder|vurderer)(?P<no1> ikke)?)"
    rf"(?: enstemmigt)?,? (?:at )?(?P<who>[A-ZÆØÅ][^,;.]*?)(?P<no2> ikke)?(?: (?:er|var|blev"
    rf"|skal anses for|kan anses for|anses for|måtte anses for|ville være"
    rf"|vil være))?(?P<no3> ikke)?"
    rf" (?:for |at være )?(?:(?P<able>habile?)|inhabile?)(?P<tail>(?: (?:i|ved|under|for så vidt"
    rf"|på|jf\.).*)?)"
)
UP_TO = ("til", "indtil", "til og med", "t.o.m.")
_WHO = (
    r"(?:[A-ZÆØÅ][\w.'-]*|\([^()]{1,30}\))"
    r"(?:(?:,\s|\s+og\s+|\s+)(?:[A-ZÆØÅ][\w.'-]*|af|von|van|el|al|\([^()]{1,30}\)))*"
)
INVERTED = re.compile(
    rf"(?P<lead>(?:(?:Under|Ved|I|På|Før|Inden|Efter|Fra|Til|Kl\.?|Klokken|Herefter|Derefter"
    rf"|Grundet|Pga\.?|Umiddelbart|Midt|Punkt|Som)\b.{{0,80}}?|Herefter|Derefter),?)\s+"
    rf"(?P<verb>ankom|forlod|deltog|gik|kom|var|mødte|udtrådte|tiltrådte|indtrådte|erklærede"
    rf"|medvirkede|måtte|fratrådte)\s+"
    rf"(?P<who>{_WHO})(?P<rest>(?:\s+[a-zæøå(].*)?)"
)
FROM = ("fra", "fra og med")
AFTER = ("efter", "umiddelbart efter", "lige efter")

# What follows on 'erklærede sig inhabil' is part of it: 'og forlod mødet'.
UNFIT_REST = re.compile(
    r"[\s,]*(?:og|hvorfor|hvorefter)?\s*(?:(?:han|hun|de|vedkommende)\s+)?"
    r"(?:(?:forlod|gik|trådte|deltog|medvirkede|var|tog)\b.*)?$",
    re.IGNORECASE,
)
