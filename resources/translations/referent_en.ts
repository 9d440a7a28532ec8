<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="da">
<context>
    <name>AbsenceView</name>
    <message>
        <source>Excel-ark (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Word-dokument (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>Semikolonsepareret tekst (*.csv)</source>
        <translation>Text separated by semicolons (*.csv)</translation>
    </message>
    <message>
        <source>Gem som</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>{path} er gemt.</source>
        <translation>{path} is saved.</translation>
    </message>
    <message>
        <source>Åbn filen</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Råd</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Medlemmer</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Suppleanter</source>
        <translation>Substitutes</translation>
    </message>
    <message>
        <source>Forvaltning m.fl.</source>
        <translation>Administration etc.</translation>
    </message>
    <message>
        <source>Alle roller</source>
        <translation>All roles</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Regler …</source>
        <translation>Rules …</translation>
    </message>
    <message>
        <source>Excel …</source>
        <translation>Excel …</translation>
    </message>
    <message>
        <source>Word …</source>
        <translation>Word …</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>Diæter: Excel …</source>
        <translation>Per-diems: Excel …</translation>
    </message>
    <message>
        <source>Diæter: CSV …</source>
        <translation>Per-diems: CSV …</translation>
    </message>
    <message>
        <source>Eksportér</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Et tomt felt er uden grænse.</source>
        <translation>An empty field sets no limit.</translation>
    </message>
    <message>
        <source>tom: ikke medlem den dag</source>
        <translation>empty: not a member that day</translation>
    </message>
    <message>
        <source>Alle råd</source>
        <translation>All councils</translation>
    </message>
    <message>
        <source>I år ({year})</source>
        <translation>This year ({year})</translation>
    </message>
    <message>
        <source>Sidste år ({year})</source>
        <translation>Last year ({year})</translation>
    </message>
    <message>
        <source>Alle møder</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>Andre datoer …</source>
        <translation>Other dates …</translation>
    </message>
    <message>
        <source>Fravær</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>personer</source>
        <translation>people</translation>
    </message>
    <message>
        <source>holdt møde</source>
        <translation>meeting held</translation>
    </message>
    <message>
        <source>holdte møder</source>
        <translation>meetings held</translation>
    </message>
    <message>
        <source>Vis møderne</source>
        <translation>Show the meetings</translation>
    </message>
    <message>
        <source>Opret først et råd under Møder.</source>
        <translation>First create a council under Meetings.</translation>
    </message>
    <message>
        <source>Ingen med den rolle var indkaldt til møderne. Vælg en anden rolle.</source>
        <translation>Nobody with that role was called to the meetings. Choose another role.</translation>
    </message>
    <message>
        <source>Der er ikke holdt møder i perioden. Vælg en anden periode, eller sæt et møde, der er holdt, til udkast (Ctrl+F4). Så tæller det med her.</source>
        <translation>No meetings were held in the period. Choose another period, or set a meeting that was held to draft (Ctrl+F4). Then it counts here.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Nyt møde …</source>
        <translation>New meeting…</translation>
    </message>
    <message>
        <source>Nyt råd …</source>
        <translation>New council…</translation>
    </message>
    <message>
        <source>Rådets indstillinger …</source>
        <translation>Council settings…</translation>
    </message>
    <message>
        <source>Nyt råd efter valg …</source>
        <translation>New council after an election…</translation>
    </message>
    <message>
        <source>Slet rådet</source>
        <translation>Delete council</translation>
    </message>
    <message>
        <source>Kommende møder som kalender (.ics) …</source>
        <translation>Coming meetings as a calendar (.ics)…</translation>
    </message>
    <message>
        <source>Hent gamle referater …</source>
        <translation>Import old minutes…</translation>
    </message>
    <message>
        <source>Åbn eksemplerne</source>
        <translation>Open the samples</translation>
    </message>
    <message>
        <source>Eksportér …</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Sikkerhedskopi …</source>
        <translation>Back up…</translation>
    </message>
    <message>
        <source>Slettede …</source>
        <translation>Deleted…</translation>
    </message>
    <message>
        <source>Arkivér rådet …</source>
        <translation>Archive the council…</translation>
    </message>
    <message>
        <source>Hent et arkiv …</source>
        <translation>Restore an archive…</translation>
    </message>
    <message>
        <source>Afslut</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gentag</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Klip</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Sæt ind</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Sæt ind uden formatering</source>
        <translation>Paste without formatting</translation>
    </message>
    <message>
        <source>Markér alt</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Mødets oplysninger …</source>
        <translation>Meeting details…</translation>
    </message>
    <message>
        <source>Gem mødet som kalender (.ics) …</source>
        <translation>Save the meeting as a calendar (.ics)…</translation>
    </message>
    <message>
        <source>Forrige møde på listen</source>
        <translation>Previous meeting in the list</translation>
    </message>
    <message>
        <source>Næste møde på listen</source>
        <translation>Next meeting in the list</translation>
    </message>
    <message>
        <source>Slet mødet</source>
        <translation>Delete meeting</translation>
    </message>
    <message>
        <source>Tilstand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Genåbn mødet …</source>
        <translation>Reopen the meeting…</translation>
    </message>
    <message>
        <source>Udsend tillægsdagsorden</source>
        <translation>Send out supplementary agenda</translation>
    </message>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Omdøb punktet</source>
        <translation>Rename item</translation>
    </message>
    <message>
        <source>Skriv beslutningen</source>
        <translation>Write the decision</translation>
    </message>
    <message>
        <source>Flyt punktet op</source>
        <translation>Move item up</translation>
    </message>
    <message>
        <source>Flyt punktet ned</source>
        <translation>Move item down</translation>
    </message>
    <message>
        <source>Dublér punktet</source>
        <translation>Duplicate item</translation>
    </message>
    <message>
        <source>Skift mellem åbent og lukket</source>
        <translation>Switch between open and closed</translation>
    </message>
    <message>
        <source>Forrige punkt</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Næste punkt</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Slet punktet</source>
        <translation>Delete item</translation>
    </message>
    <message>
        <source>Nyt afsnit</source>
        <translation>New section</translation>
    </message>
    <message>
        <source>Flyt til et andet møde</source>
        <translation>Move to another meeting</translation>
    </message>
    <message>
        <source>Alle mødt</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>Gå til fremmødelisten</source>
        <translation>Go to the attendance list</translation>
    </message>
    <message>
        <source>Mødt</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Afbud</source>
        <translation>Apology</translation>
    </message>
    <message>
        <source>Udeblevet</source>
        <translation>Absent without notice</translation>
    </message>
    <message>
        <source>Ikke markeret</source>
        <translation>Not marked</translation>
    </message>
    <message>
        <source>Vælg suppleant …</source>
        <translation>Choose substitute…</translation>
    </message>
    <message>
        <source>Tilføj gæst …</source>
        <translation>Add guest…</translation>
    </message>
    <message>
        <source>Forhåndsvisning</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Forhåndsvisning i hele bredden</source>
        <translation>Preview in full width</translation>
    </message>
    <message>
        <source>Udskriv …</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Wordskabelon …</source>
        <translation>Word template…</translation>
    </message>
    <message>
        <source>Større sider eller skrift</source>
        <translation>Larger pages or type</translation>
    </message>
    <message>
        <source>Mindre sider eller skrift</source>
        <translation>Smaller pages or type</translation>
    </message>
    <message>
        <source>Sidens bredde</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>Hele siden</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>Kontrol</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Næste fund</source>
        <translation>Next finding</translation>
    </message>
    <message>
        <source>Forrige fund</source>
        <translation>Previous finding</translation>
    </message>
    <message>
        <source>Fundet er i orden …</source>
        <translation>The finding is all right…</translation>
    </message>
    <message>
        <source>Sammenlign med en Word-fil …</source>
        <translation>Compare with a Word file…</translation>
    </message>
    <message>
        <source>Tilføj rettelse …</source>
        <translation>Add a correction…</translation>
    </message>
    <message>
        <source>Mødets dokumenter …</source>
        <translation>The meeting&apos;s documents…</translation>
    </message>
    <message>
        <source>Offentlig udgave af et lukket punkt</source>
        <translation>Public copy of a closed item</translation>
    </message>
    <message>
        <source>Mødet i gang</source>
        <translation>Meeting in progress</translation>
    </message>
    <message>
        <source>Start, pause eller genoptag</source>
        <translation>Start, pause or resume</translation>
    </message>
    <message>
        <source>Afslut mødet</source>
        <translation>End the meeting</translation>
    </message>
    <message>
        <source>Tag punktet op</source>
        <translation>Take up the item</translation>
    </message>
    <message>
        <source>Tilbage til punktet i gang</source>
        <translation>Back to the running item</translation>
    </message>
    <message>
        <source>Gå til punkt …</source>
        <translation>Go to item…</translation>
    </message>
    <message>
        <source>Vis hele sagen</source>
        <translation>Show the whole case</translation>
    </message>
    <message>
        <source>Hvem kommer og går …</source>
        <translation>Who comes and goes…</translation>
    </message>
    <message>
        <source>Hændelser …</source>
        <translation>Events…</translation>
    </message>
    <message>
        <source>Afstemning …</source>
        <translation>Vote…</translation>
    </message>
    <message>
        <source>Særstandpunkt …</source>
        <translation>Dissent…</translation>
    </message>
    <message>
        <source>Opgave …</source>
        <translation>Task…</translation>
    </message>
    <message>
        <source>Privat note</source>
        <translation>Private note</translation>
    </message>
    <message>
        <source>Punktet udgår</source>
        <translation>Withdraw item</translation>
    </message>
    <message>
        <source>Udsæt punktet</source>
        <translation>Postpone item</translation>
    </message>
    <message>
        <source>Tages op igen på næste møde</source>
        <translation>Take up again at the next meeting</translation>
    </message>
    <message>
        <source>Nyt punkt: godkend sidste referat</source>
        <translation>New item: approve last minutes</translation>
    </message>
    <message>
        <source>Punkt 1–9 på dagsordenen</source>
        <translation>Items 1–9 on the agenda</translation>
    </message>
    <message>
        <source>Oplæsning</source>
        <translation>Reading aloud</translation>
    </message>
    <message>
        <source>Punkt {place} på dagsordenen</source>
        <translation>Item {place} on the agenda</translation>
    </message>
    <message>
        <source>Møder</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Opfølgning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Søg</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Fravær</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Overblik</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Rådets fraser …</source>
        <translation>Phrases of the council…</translation>
    </message>
    <message>
        <source>Næste rude</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Forrige rude</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Ny person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Slet personen</source>
        <translation>Delete person</translation>
    </message>
    <message>
        <source>Følg computeren</source>
        <translation>Follow the computer</translation>
    </message>
    <message>
        <source>Lyst</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mørkt</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Åbn mappen med datafilen</source>
        <translation>Open the folder of the data file</translation>
    </message>
    <message>
        <source>Genveje</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Om Referent</source>
        <translation>About Referent</translation>
    </message>
    <message>
        <source>&amp;Filer</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Rediger</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Møde</source>
        <translation>&amp;Meeting</translation>
    </message>
    <message>
        <source>&amp;Punkt</source>
        <translation>&amp;Item</translation>
    </message>
    <message>
        <source>Fr&amp;emmøde</source>
        <translation>&amp;Attendance</translation>
    </message>
    <message>
        <source>Mødet i &amp;gang</source>
        <translation>Meeting in &amp;progress</translation>
    </message>
    <message>
        <source>&amp;Dokument</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>Udseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Sprog</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>&amp;Vis</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Hjælp</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>AgendaDelegate</name>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>lukket</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>bilag</source>
        <translation>attached</translation>
    </message>
    <message>
        <source>bilag</source>
        <comment>flere</comment>
        <translation>attached</translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Dagsordenen er tom. Tilføj et punkt med + Punkt.</source>
        <translation>The agenda is empty. Add an item with + Item.</translation>
    </message>
    <message>
        <source>Udsatte punkter …</source>
        <translation>Postponed items…</translation>
    </message>
    <message>
        <source>Faste punkter</source>
        <translation>Standing items</translation>
    </message>
    <message>
        <source>+ Punkt</source>
        <translation>+ Item</translation>
    </message>
    <message>
        <source>Rådet har ingen faste punkter</source>
        <translation>The council has no standing items</translation>
    </message>
    <message>
        <source>Godkend sidste referat</source>
        <translation>Approve the last minutes</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Åbne opgaver som opfølgning</source>
        <translation>Open tasks for follow-up</translation>
    </message>
</context>
<context>
    <name>ApologyNote</name>
    <message>
        <source>Hvornår og hvordan</source>
        <translation>When and how</translation>
    </message>
    <message>
        <source>Hvorfor</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Grunden skrives kun i referatet, hvis layoutet beder om det.</source>
        <translation>The reason is printed in the minutes only if the layout asks for it.</translation>
    </message>
    <message>
        <source>Fravær: {name}</source>
        <translation>Absence: {name}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Referent kan ikke åbnes</source>
        <translation>Referent cannot be opened</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Referatet er underskrevet</source>
        <translation>The minutes are signed</translation>
    </message>
    <message>
        <source>Godkend referatet</source>
        <translation>Approve the minutes</translation>
    </message>
    <message>
        <source>Lås referatet som underskrevet</source>
        <translation>Lock the minutes as signed</translation>
    </message>
    <message>
        <source>Godkend og lås referatet</source>
        <translation>Approve and lock the minutes</translation>
    </message>
    <message>
        <source>Det bliver version {number}.</source>
        <translation>This will be version {number}.</translation>
    </message>
    <message>
        <source>Referatet låses: tekster, dagsorden, fremmøde og oplysninger kan kun læses.</source>
        <translation>The minutes are locked: texts, agenda, attendance and details can only be read.</translation>
    </message>
    <message>
        <source>Senere ændringer af råd, personer og layout når ikke ind i det.</source>
        <translation>Later changes to councils, people and layouts do not reach them.</translation>
    </message>
    <message>
        <source>En fejl rettes med en rettelse, eller ved at mødet genåbnes med begrundelse.</source>
        <translation>A mistake is put right by a correction, or by reopening the meeting with a reason.</translation>
    </message>
    <message>
        <source>Godkendelsen kan ikke fortrydes med Ctrl+Z.</source>
        <translation>The approval cannot be undone with Ctrl+Z.</translation>
    </message>
    <message>
        <source>person er</source>
        <translation>person is</translation>
    </message>
    <message>
        <source>personer er</source>
        <translation>people are</translation>
    </message>
    <message>
        <source>{people} ikke markeret i fremmødet.</source>
        <translation>{people} not marked in the attendance.</translation>
    </message>
    <message>
        <source>punkt har</source>
        <translation>item has</translation>
    </message>
    <message>
        <source>punkter har</source>
        <translation>items have</translation>
    </message>
    <message>
        <source>{items} ingen beslutning.</source>
        <translation>{items} no decision.</translation>
    </message>
</context>
<context>
    <name>ArchiveDesk</name>
    <message>
        <source>møde</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>møder</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>{council} er hentet med {meetings}.</source>
        <translation>{council} has been restored with {meetings}.</translation>
    </message>
</context>
<context>
    <name>ArchivePanel</name>
    <message>
        <source>Arkivér rådet</source>
        <translation>Archive the council</translation>
    </message>
    <message>
        <source>Alt om rådet skrives i en mappe, som kan læses uden Referent og hentes ind igen.</source>
        <translation>All there is about the council is written in a folder, which can be read without Referent and restored again.</translation>
    </message>
    <message>
        <source>Vælg, hvor det skal ligge …</source>
        <translation>Choose where to put it…</translation>
    </message>
    <message>
        <source>møde</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>møder</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>Referaterne som Word, PDF og tekst, med bilag og alle gemte dokumenter.</source>
        <translation>The minutes as Word, PDF and text, with attachments and all kept documents.</translation>
    </message>
    <message>
        <source>Lister over møder, punkter, medlemmer og fravær til et regneark.</source>
        <translation>Lists of meetings, items, members and absence for a spreadsheet.</translation>
    </message>
    <message>
        <source>Alle oplysninger i en form, som andre systemer kan læse.</source>
        <translation>All the data in a form that other systems can read.</translation>
    </message>
    <message>
        <source>! De lukkede punkter er med, og det er private noter, e-mail og telefon også. Gem mappen et sikkert sted.</source>
        <translation>! The closed items are included, and so are private notes, e-mail and telephone. Keep the folder in a safe place.</translation>
    </message>
    <message>
        <source>Skriver arkivet</source>
        <translation>Writing the archive</translation>
    </message>
    <message>
        <source>Skriver …</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>{done} af {of} møder er skrevet.</source>
        <translation>{done} of {of} meetings are written.</translation>
    </message>
    <message>
        <source>✓ Arkivet er skrevet: {path}</source>
        <translation>✓ The archive is written: {path}</translation>
    </message>
    <message>
        <source>Kunne ikke laves: {file}</source>
        <translation>Could not be made: {file}</translation>
    </message>
    <message>
        <source>Åbn mappen</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Vælg, hvor arkivet skal ligge</source>
        <translation>Choose where to put the archive</translation>
    </message>
</context>
<context>
    <name>AttachmentRow</name>
    <message>
        <source>Bilagets titel</source>
        <translation>Title of the attachment</translation>
    </message>
    <message>
        <source>uden fil</source>
        <translation>no file</translation>
    </message>
    <message>
        <source>Mere om bilaget</source>
        <translation>More about the attachment</translation>
    </message>
    <message>
        <source>Åbn {name}</source>
        <translation>Open {name}</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>Bilag</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>+ Fil …</source>
        <translation>+ File…</translation>
    </message>
    <message>
        <source>+ Titel uden fil</source>
        <translation>+ Title without a file</translation>
    </message>
    <message>
        <source>Nyt bilag</source>
        <translation>New attachment</translation>
    </message>
    <message>
        <source>Vælg bilagets fil</source>
        <translation>Choose the file to attach</translation>
    </message>
    <message>
        <source>Flyt op</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flyt ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Slet bilaget</source>
        <translation>Delete attachment</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Gem en kopi …</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Gem en kopi af bilaget</source>
        <translation>Save a copy of the attachment</translation>
    </message>
    <message>
        <source>Bilaget er gemt: {path}</source>
        <translation>The attachment is saved: {path}</translation>
    </message>
</context>
<context>
    <name>AttendanceCard</name>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Når et møde er holdt, og fremmødet er markeret, ses det her, hvor mange der kom.</source>
        <translation>When a meeting has been held and the attendance is marked, you see here how many came.</translation>
    </message>
    <message>
        <source>gennemsnit {percent} %</source>
        <translation>average {percent} %</translation>
    </message>
    <message>
        <source>møde</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>møder</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>Medlemmer, der mødte · seneste {meetings}</source>
        <translation>Members who attended · latest {meetings}</translation>
    </message>
</context>
<context>
    <name>AttendanceChart</name>
    <message>
        <source>Piletasterne går fra møde til møde, Enter åbner mødet</source>
        <translation>The arrow keys go from meeting to meeting, Enter opens the meeting</translation>
    </message>
    <message>
        <source>{date}: fremmødet er ikke markeret</source>
        <translation>{date}: the attendance is not marked</translation>
    </message>
    <message>
        <source>{date}: {present} af {count} mødt ({percent} %)</source>
        <translation>{date}: {present} of {count} present ({percent} %)</translation>
    </message>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>ikke markeret</source>
        <translation>not marked</translation>
    </message>
    <message>
        <source>Suppleant for {name}</source>
        <translation>Substitute for {name}</translation>
    </message>
    <message>
        <source>{role} · suppleant: {name}</source>
        <translation>{role} · substitute: {name}</translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>M er mødt, A er afbud, U er udeblevet, S vælger suppleant, H skriver hvornår og hvorfor</source>
        <translation>M is present, A is apology, U is absent without notice, S chooses a substitute, H enters when and why</translation>
    </message>
    <message>
        <source>Gæstens navn, og Enter</source>
        <translation>Name of the guest, then Enter</translation>
    </message>
    <message>
        <source>Gæstens navn</source>
        <translation>Name of the guest</translation>
    </message>
    <message>
        <source>Mødt · Afbud · Udeblevet</source>
        <translation>Present · Apology · Absent</translation>
    </message>
    <message>
        <source>+ Gæst</source>
        <translation>+ Guest</translation>
    </message>
    <message>
        <source>Alle mødt</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>Referatet er låst</source>
        <translation>The minutes are locked</translation>
    </message>
    <message>
        <source>Mødt	M</source>
        <translation>Present	M</translation>
    </message>
    <message>
        <source>Afbud	A</source>
        <translation>Apology	A</translation>
    </message>
    <message>
        <source>Udeblevet	U</source>
        <translation>Absent without notice	U</translation>
    </message>
    <message>
        <source>Ikke markeret	Del</source>
        <translation>Not marked	Del</translation>
    </message>
    <message>
        <source>Afbuddet: hvornår og hvorfor …	H</source>
        <translation>The apology: when and why…	H</translation>
    </message>
    <message>
        <source>Suppleant</source>
        <translation>Substitute</translation>
    </message>
    <message>
        <source>Fjern fra mødet</source>
        <translation>Remove from the meeting</translation>
    </message>
    <message>
        <source>Kun medlemmer har suppleanter</source>
        <translation>Only members have substitutes</translation>
    </message>
    <message>
        <source>Ingen suppleant</source>
        <translation>No substitute</translation>
    </message>
    <message>
        <source>Rådet har ingen ledige suppleanter</source>
        <translation>The council has no substitutes left</translation>
    </message>
    <message>
        <source>{filled} af {seats}</source>
        <translation>{filled} of {seats}</translation>
    </message>
    <message>
        <source>✓ Beslutningsdygtig (mindst {needed})</source>
        <translation>✓ Quorate (at least {needed})</translation>
    </message>
    <message>
        <source>! Ikke beslutningsdygtig (mindst {needed})</source>
        <translation>! Not quorate (at least {needed})</translation>
    </message>
    <message>
        <source>Beslutningsdygtig, når {needed} er mødt</source>
        <translation>Quorate when {needed} are present</translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>Forrige år</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>Næste år</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>planlagt</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>i gang</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>udkast</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>godkendt</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>Nyt møde den dag …</source>
        <translation>New meeting on that day…</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Uden tid og sted</source>
        <translation>No time and place</translation>
    </message>
</context>
<context>
    <name>CarriedLine</name>
    <message>
        <source>Udsat fra {date}, punkt {number}</source>
        <translation>Postponed from {date}, item {number}</translation>
    </message>
    <message>
        <source>Taget op igen fra {date}, punkt {number}</source>
        <translation>Taken up again from {date}, item {number}</translation>
    </message>
    <message>
        <source>Udsat til næste møde</source>
        <translation>Postponed to the next meeting</translation>
    </message>
    <message>
        <source>Udsat til {date}, punkt {number}</source>
        <translation>Postponed to {date}, item {number}</translation>
    </message>
    <message>
        <source>Står også på dagsordenen {date}, punkt {number}</source>
        <translation>Also on the agenda of {date}, item {number}</translation>
    </message>
</context>
<context>
    <name>CarriedTable</name>
    <message>
        <source>Rolle i den nye periode</source>
        <translation>Role in the new term</translation>
    </message>
    <message>
        <source>Alle fortsætter</source>
        <translation>All continue</translation>
    </message>
    <message>
        <source>Ingen fortsætter</source>
        <translation>Nobody continues</translation>
    </message>
    <message>
        <source>Mellemrum: fortsætter eller stopper</source>
        <translation>Space: continues or leaves</translation>
    </message>
    <message>
        <source>Medlemmer, der fortsætter</source>
        <translation>Members who continue</translation>
    </message>
    <message>
        <source>Mellemrum lader den valgte fortsætte eller stoppe, Tab går til rollen</source>
        <translation>Space lets the chosen one continue or leave, Tab goes to the role</translation>
    </message>
    <message>
        <source>Fortsætter</source>
        <translation>Continues</translation>
    </message>
    <message>
        <source>Rolle nu</source>
        <translation>Role now</translation>
    </message>
    <message>
        <source>I den nye periode</source>
        <translation>In the new term</translation>
    </message>
    <message>
        <source>Organisation og parti</source>
        <translation>Organization and party</translation>
    </message>
    <message>
        <source>Stopper</source>
        <translation>Leaves</translation>
    </message>
    <message>
        <source>{role} (står også nedenfor)</source>
        <translation>{role} (listed below, too)</translation>
    </message>
    <message>
        <source>fortsætter</source>
        <translation>continues</translation>
    </message>
    <message>
        <source>stopper</source>
        <translation>leaves</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Sammenlign med en Word-fil</source>
        <translation>Compare with a Word file</translation>
    </message>
    <message>
        <source>Vælg et referat, der er rettet i Word, eller træk filen hertil. Du ser, hvad der er ændret, før noget tages med.</source>
        <translation>Choose minutes that were edited in Word, or drag the file here. You see what has changed before anything is taken.</translation>
    </message>
    <message>
        <source>Tag de valgte med</source>
        <translation>Take the chosen ones</translation>
    </message>
    <message>
        <source>Vælg fil …</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Sammenlign igen</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>Sammenligner</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>Vælg alle (A)</source>
        <translation>Choose all (A)</translation>
    </message>
    <message>
        <source>Vælg ingen (N)</source>
        <translation>Choose none (N)</translation>
    </message>
    <message>
        <source>Mellemrum vælger, piletasterne går videre. Resten bliver stående.</source>
        <translation>Space chooses, the arrow keys move on. The rest stays as it is.</translation>
    </message>
    <message>
        <source>De første {count} er vist. Tag dem med, og sammenlign igen.</source>
        <translation>The first {count} are shown. Take them, and compare again.</translation>
    </message>
    <message>
        <source>Ændret i mødet, siden filen blev skrevet ({count})</source>
        <translation>Changed in the meeting since the file was written ({count})</translation>
    </message>
    <message>
        <source>Kan ikke tages med ({count})</source>
        <translation>Cannot be taken ({count})</translation>
    </message>
    <message>
        <source>Tag de valgte med ({count})</source>
        <translation>Take the chosen ones ({count})</translation>
    </message>
    <message>
        <source>Der er ikke valgt nogen fil.</source>
        <translation>No file has been chosen.</translation>
    </message>
    <message>
        <source>skrevet {date} kl. {time}</source>
        <translation>written {date} at {time}</translation>
    </message>
    <message>
        <source>der er skrevet en nyere fil siden</source>
        <translation>a newer file has been written since</translation>
    </message>
    <message>
        <source>filen er ikke ændret siden</source>
        <translation>the file has not been changed since</translation>
    </message>
    <message>
        <source>forskel</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>forskelle</source>
        <translation>differences</translation>
    </message>
    <message>
        <source>{count} valgt</source>
        <translation>{count} chosen</translation>
    </message>
    <message>
        <source>ingen forskelle at tage med</source>
        <translation>no differences to take</translation>
    </message>
    <message>
        <source>Word-dokumenter (*.docx);;Alle filer (*)</source>
        <translation>Word documents (*.docx);;All files (*)</translation>
    </message>
    <message>
        <source>Vælg Word-filen</source>
        <translation>Choose the Word file</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Pil op og ned vælger, Enter indsætter, Esc lukker</source>
        <translation>Arrow up and down choose, Enter inserts, Esc closes</translation>
    </message>
    <message>
        <source>Fraser</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Navne</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>{row} af {rows}</source>
        <translation>{row} of {rows}</translation>
    </message>
</context>
<context>
    <name>ControlPanel</name>
    <message>
        <source>Luk Kontrol (F7)</source>
        <translation>Close the check (F7)</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Enter går til stedet i mødet</source>
        <translation>Enter goes to the place in the meeting</translation>
    </message>
    <message>
        <source>Hvorfor er det i orden?</source>
        <translation>Why is it all right?</translation>
    </message>
    <message>
        <source>Enter gemmer, Esc fortryder</source>
        <translation>Enter stores it, Esc cancels</translation>
    </message>
    <message>
        <source>Kontrol</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Det er i orden …</source>
        <translation>It is all right…</translation>
    </message>
    <message>
        <source>Ikke i orden alligevel</source>
        <translation>Not all right after all</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Ser mødet efter …</source>
        <translation>Looking the meeting over…</translation>
    </message>
    <message>
        <source>Punkt {number}: {title}</source>
        <translation>Item {number}: {title}</translation>
    </message>
    <message>
        <source>Mødet</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>finding</translation>
    </message>
    <message>
        <source>fund</source>
        <comment>flere</comment>
        <translation>findings</translation>
    </message>
    <message>
        <source>Ingen fund: referatet er klar til underskrift.</source>
        <translation>Nothing found: the minutes are ready to be signed.</translation>
    </message>
    <message>
        <source>Ingen fund.</source>
        <translation>Nothing found.</translation>
    </message>
</context>
<context>
    <name>CorrectionPanel</name>
    <message>
        <source>Tilføj rettelse</source>
        <translation>Add a correction</translation>
    </message>
    <message>
        <source>Rettelsen skrives ud under punktet med dagens dato. Den kan hverken ændres eller slettes bagefter.</source>
        <translation>The correction is printed under the item with today&apos;s date. It can be neither changed nor deleted afterwards.</translation>
    </message>
    <message>
        <source>Tilføj rettelsen</source>
        <translation>Add the correction</translation>
    </message>
    <message>
        <source>Punkt {number}: {title}</source>
        <translation>Item {number}: {title}</translation>
    </message>
    <message>
        <source>Referatet som helhed</source>
        <translation>The minutes as a whole</translation>
    </message>
    <message>
        <source>Hvad der rettes</source>
        <translation>What is corrected</translation>
    </message>
    <message>
        <source>Rettelsens tekst</source>
        <translation>Text of the correction</translation>
    </message>
    <message>
        <source>Skriv, hvad der rettes.</source>
        <translation>Write what is corrected.</translation>
    </message>
</context>
<context>
    <name>CorrectionsCard</name>
    <message>
        <source>Rettelser</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Rettelse d. {date}</source>
        <translation>Correction of {date}</translation>
    </message>
</context>
<context>
    <name>CouncilPanel</name>
    <message>
        <source>Opret et råd</source>
        <translation>Create a council</translation>
    </message>
    <message>
        <source>Navn, layout og medlemmer er nok til at begynde. Resten kan vente.</source>
        <translation>A name, a layout and the members are enough to begin with. The rest can wait.</translation>
    </message>
    <message>
        <source>Faste punkter og afsnit gælder for nye møder og nye punkter.</source>
        <translation>Standing items and sections apply to new meetings and new items.</translation>
    </message>
    <message>
        <source>Opret</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Medlemmer</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>råd</source>
        <translation>council</translation>
    </message>
    <message>
        <source>udvalg</source>
        <translation>committee</translation>
    </message>
    <message>
        <source>bestyrelse</source>
        <translation>board</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Kopiér og tilpas …</source>
        <translation>Copy and adapt…</translation>
    </message>
    <message>
        <source>Tilpas …</source>
        <translation>Adapt…</translation>
    </message>
    <message>
        <source>Dokumenternes layout</source>
        <translation>Layout of the documents</translation>
    </message>
    <message>
        <source>Sædvanligt tidspunkt</source>
        <translation>Usual time</translation>
    </message>
    <message>
        <source>Punkternes numre</source>
        <translation>Item numbers</translation>
    </message>
    <message>
        <source>Beslutningsdygtigt, når der er mødt</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>En inhabil tæller med</source>
        <translation>Someone disqualified counts</translation>
    </message>
    <message>
        <source>Når det afgøres, om rådet er beslutningsdygtigt</source>
        <translation>When it is settled whether there is a quorum</translation>
    </message>
    <message>
        <source>Ved stemmelighed</source>
        <translation>In a tie</translation>
    </message>
    <message>
        <source>Afstemninger skrives</source>
        <translation>Votes are printed</translation>
    </message>
    <message>
        <source>Sædvanligt sted</source>
        <translation>Usual place</translation>
    </message>
    <message>
        <source>Beslutningsdygtighed ved inhabilitet</source>
        <translation>Quorum and disqualification</translation>
    </message>
    <message>
        <source>Møder, numre og afstemninger</source>
        <translation>Meetings, numbers and votes</translation>
    </message>
    <message>
        <source>Antal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Rådets indstillinger</source>
        <translation>Council settings</translation>
    </message>
    <message>
        <source>Funktionsperioden begynder</source>
        <translation>Term begins</translation>
    </message>
    <message>
        <source>Hvert nyt møde begynder med disse punkter. Skriv i et punkt med Enter.</source>
        <translation>Each new meeting begins with these items. Press Enter to edit one.</translation>
    </message>
    <message>
        <source>Faste punkter</source>
        <translation>Standing items</translation>
    </message>
    <message>
        <source>Hvert nyt punkt får disse afsnit, foruden beslutningen.</source>
        <translation>Each new item gets these sections, besides the decision.</translation>
    </message>
    <message>
        <source>Afsnit i et nyt punkt</source>
        <translation>Sections in a new item</translation>
    </message>
    <message>
        <source>Funktionsperioder og tidligere navne</source>
        <translation>Terms and earlier names</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>afsnit</source>
        <translation>section</translation>
    </message>
    <message>
        <source>afsnit</source>
        <comment>flere</comment>
        <translation>sections</translation>
    </message>
    <message>
        <source>{name} (tilpasset)</source>
        <translation>{name} (adapted)</translation>
    </message>
    <message>
        <source>Skriv rådets navn.</source>
        <translation>Enter the name of the council.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Fejl i Referent</source>
        <translation>Error in Referent</translation>
    </message>
    <message>
        <source>Der skete en fejl i programmet. Det, der er gemt, er i behold. Du kan arbejde videre; sker det igen, så genstart Referent.</source>
        <translation>Something went wrong in the program. What has been saved is safe. You can go on working; if it happens again, restart Referent.</translation>
    </message>
    <message>
        <source>Fejlen er skrevet i {path}</source>
        <translation>The error is written in {path}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Datoen kan ikke læses. Skriv den som 31-12-2026.</source>
        <translation>The date cannot be read. Write it as 31-12-2026.</translation>
    </message>
    <message>
        <source>dd-mm-åååå</source>
        <translation>dd-mm-yyyy</translation>
    </message>
</context>
<context>
    <name>DeletedPanel</name>
    <message>
        <source>Slettede</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Alt, hvad der er slettet, bliver liggende her og kan gendannes.</source>
        <translation>Everything deleted is kept here and can be restored.</translation>
    </message>
    <message>
        <source>Gendan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Råd</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Møde</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Afsnit</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Slettet</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Der er ikke slettet noget.</source>
        <translation>Nothing has been deleted.</translation>
    </message>
    <message>
        <source>{date} kl. {time}</source>
        <translation>{date} at {time}</translation>
    </message>
</context>
<context>
    <name>DifferenceRow</name>
    <message>
        <source>Tag med</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Tag med: {place}, {kind}</source>
        <translation>Take: {place}, {kind}</translation>
    </message>
    <message>
        <source>Før</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Efter</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Ordene er de samme; skriften, listen eller et link er ændret.</source>
        <translation>The words are the same; the type, the list or a link has changed.</translation>
    </message>
    <message>
        <source>Punktets titel</source>
        <translation>Title of the item</translation>
    </message>
    <message>
        <source>Sagsnummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Overskrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Nyt afsnit</source>
        <translation>New section</translation>
    </message>
    <message>
        <source>Afsnit fjernet</source>
        <translation>Section removed</translation>
    </message>
    <message>
        <source>Ændret</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Nyt</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Fjernet</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Før: {text}</source>
        <translation>Before: {text}</translation>
    </message>
    <message>
        <source>Efter: {text}</source>
        <translation>After: {text}</translation>
    </message>
</context>
<context>
    <name>DisqualifyForm</name>
    <message>
        <source>Ja (J)</source>
        <translation>Yes (Y)</translation>
    </message>
    <message>
        <source>Nej (N)</source>
        <translation>No (N)</translation>
    </message>
    <message>
        <source>Begrundelse, privat</source>
        <translation>Reason, private</translation>
    </message>
    <message>
        <source>Begrundelse (privat, skrives aldrig ud)</source>
        <translation>Reason (private, never printed)</translation>
    </message>
    <message>
        <source>Er {name} inhabil i punkt {number}?</source>
        <translation>Is {name} disqualified from item {number}?</translation>
    </message>
</context>
<context>
    <name>DocumentDesk</name>
    <message>
        <source>Det sidste, du skrev, er ikke gemt endnu.</source>
        <translation>What you typed last is not stored yet.</translation>
    </message>
    <message>
        <source>Dagsordenen skrives …</source>
        <translation>Writing the agenda…</translation>
    </message>
    <message>
        <source>Dagsordenen er gemt, som den sendes ud, i Mødets dokumenter.</source>
        <translation>The agenda is kept, as it is sent out, among the meeting&apos;s documents.</translation>
    </message>
    <message>
        <source>Tillægsdagsordenen skrives …</source>
        <translation>Writing the supplementary agenda…</translation>
    </message>
    <message>
        <source>Tillægsdagsordenen er gemt, som den sendes ud, i Mødets dokumenter.</source>
        <translation>The supplementary agenda is kept, as it is sent out, among the meeting&apos;s documents.</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Gem som …</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Vis mappen</source>
        <translation>Show the folder</translation>
    </message>
    <message>
        <source>Dokumentet er gemt: {path}</source>
        <translation>The document has been saved: {path}</translation>
    </message>
    <message>
        <source>person er</source>
        <translation>person is</translation>
    </message>
    <message>
        <source>personer er</source>
        <translation>people are</translation>
    </message>
    <message>
        <source>{people} ikke markeret i fremmødet og står som deltagere.</source>
        <translation>{people} not marked in the attendance and listed as participants.</translation>
    </message>
    <message>
        <source>ændring er</source>
        <translation>change has been</translation>
    </message>
    <message>
        <source>ændringer er</source>
        <translation>changes have been</translation>
    </message>
    <message>
        <source>{changes} taget med fra Word-filen.</source>
        <translation>{changes} taken from the Word file.</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>finding</translation>
    </message>
    <message>
        <source>fund</source>
        <comment>flere</comment>
        <translation>findings</translation>
    </message>
    <message>
        <source>Referatet er godkendt, men Kontrol har {findings}.</source>
        <translation>The minutes are approved, but the check has {findings}.</translation>
    </message>
</context>
<context>
    <name>EarlierCard</name>
    <message>
        <source>Tidligere behandlet</source>
        <translation>Dealt with before</translation>
    </message>
    <message>
        <source>Tag alle med i sagens forløb</source>
        <translation>Take all into the case history</translation>
    </message>
    <message>
        <source>Vis alle {count}</source>
        <translation>Show all {count}</translation>
    </message>
</context>
<context>
    <name>EarlierRow</name>
    <message>
        <source>{date} · {council}, punkt {number}</source>
        <translation>{date} · {council}, item {number}</translation>
    </message>
    <message>
        <source> · lukket</source>
        <translation> · closed</translation>
    </message>
    <message>
        <source> · ikke frigivet</source>
        <translation> · not released</translation>
    </message>
    <message>
        <source>Hent den frigivne beslutning</source>
        <translation>Fetch the released decision</translation>
    </message>
    <message>
        <source>Tag med</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>✓ i sagens forløb</source>
        <translation>✓ in the case history</translation>
    </message>
</context>
<context>
    <name>EventFields</name>
    <message>
        <source>Klokkeslæt</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Hvad der skete</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Før, under eller efter punktet</source>
        <translation>Before, during or after the item</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Før første punkt</source>
        <translation>Before the first item</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>Slet hændelsen</source>
        <translation>Delete event</translation>
    </message>
    <message>
        <source>skrevet i hånden</source>
        <translation>written by hand</translation>
    </message>
    <message>
        <source>Ret ordlyden …</source>
        <translation>Edit the wording…</translation>
    </message>
    <message>
        <source>Hændelsens ordlyd</source>
        <translation>Wording of the event</translation>
    </message>
    <message>
        <source>Tomt giver rådets egen sætning igen</source>
        <translation>Empty brings back the council&apos;s own sentence</translation>
    </message>
    <message>
        <source>Begrundelse, privat</source>
        <translation>Reason, private</translation>
    </message>
    <message>
        <source>Begrundelse</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>privat</source>
        <translation>private</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Eksportér</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Vælg, hvilket dokument der skal laves, og hvilken slags fil det skal være.</source>
        <translation>Choose which document to make, and what kind of file it is to be.</translation>
    </message>
    <message>
        <source>Gem som …</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Udskriftens punkt</source>
        <translation>The item of the excerpt</translation>
    </message>
    <message>
        <source>Punkterne uden beslutninger, til at sende ud før mødet. De lukkede er med.</source>
        <translation>The items without decisions, to send out before the meeting. The closed ones are included.</translation>
    </message>
    <message>
        <source>De punkter, der er kommet til, siden dagsordenen blev sendt ud.</source>
        <translation>The items added since the agenda was sent out.</translation>
    </message>
    <message>
        <source>Hele mødet, også teksten i de lukkede punkter.</source>
        <translation>The whole meeting, the text of the closed items included.</translation>
    </message>
    <message>
        <source>Referatet uden teksten og bilagene i de lukkede punkter, til at lægge frem.</source>
        <translation>The minutes without the text and attachments of the closed items, to be published.</translation>
    </message>
    <message>
        <source>Ét punkt med mødets hoved, fremmøde og punktets bilag.</source>
        <translation>One item with the meeting’s head, attendance and the item’s attachments.</translation>
    </message>
    <message>
        <source>Navn og plads til underskrift for dem, der deltog, også suppleanter.</source>
        <translation>Names and room to sign for those who took part, substitutes included.</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Filens slags</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Filens navn: {name}</source>
        <translation>Name of the file: {name}</translation>
    </message>
    <message>
        <source>Laver dokumentet</source>
        <translation>Making the document</translation>
    </message>
    <message>
        <source>Laver dokumentet …</source>
        <translation>Making the document…</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Hvad der er forstået</source>
        <translation>What has been understood</translation>
    </message>
    <message>
        <source>Her begynder et punkt</source>
        <translation>An item begins here</translation>
    </message>
    <message>
        <source>Stil markøren i en overskrift, der ikke blev fundet. Alle filer læses igen, og linjer af samme form bliver punkter.</source>
        <translation>Put the cursor in a heading that was not found. All files are read again, and lines of the same form become items.</translation>
    </message>
    <message>
        <source>Læs filen igen</source>
        <translation>Read the file again</translation>
    </message>
    <message>
        <source>Godtag (Mellemrum)</source>
        <translation>Accept (Space)</translation>
    </message>
    <message>
        <source>Tag med (Mellemrum)</source>
        <translation>Take (Space)</translation>
    </message>
    <message>
        <source>Udelad (Mellemrum)</source>
        <translation>Leave out (Space)</translation>
    </message>
    <message>
        <source>Filen er ikke læst endnu.</source>
        <translation>The file has not been read yet.</translation>
    </message>
    <message>
        <source>Personer ({count})</source>
        <translation>People ({count})</translation>
    </message>
    <message>
        <source>Ikke forstået ({count})</source>
        <translation>Not understood ({count})</translation>
    </message>
    <message>
        <source>Mødet</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>Punkter ({count})</source>
        <translation>Items ({count})</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>I orden ({count})</source>
        <translation>All right ({count})</translation>
    </message>
    <message>
        <source>I orden: {word}</source>
        <translation>All right: {word}</translation>
    </message>
    <message>
        <source>vist</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>skjult</source>
        <translation>hidden</translation>
    </message>
</context>
<context>
    <name>FormatBar</name>
    <message>
        <source>Fed</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Kursiv</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Punktopstilling</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Nummereret liste</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Ryk ud</source>
        <translation>Decrease indent</translation>
    </message>
    <message>
        <source>Ryk ind</source>
        <translation>Increase indent</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Indsæt tabel</source>
        <translation>Insert table</translation>
    </message>
</context>
<context>
    <name>GatheredList</name>
    <message>
        <source>Kommer med på dagsordenen</source>
        <translation>Comes onto the agenda</translation>
    </message>
    <message>
        <source>åben opgave</source>
        <translation>open task</translation>
    </message>
    <message>
        <source>åbne opgaver</source>
        <translation>open tasks</translation>
    </message>
    <message>
        <source>{title}: {tasks} under det første punkt</source>
        <translation>{title}: {tasks} under the first item</translation>
    </message>
    <message>
        <source>{title} – udsat fra {date}, punkt {number}</source>
        <translation>{title} – postponed from {date}, item {number}</translation>
    </message>
    <message>
        <source>{title} – tages op igen fra {date}, punkt {number}</source>
        <translation>{title} – taken up again from {date}, item {number}</translation>
    </message>
</context>
<context>
    <name>GuestForm</name>
    <message>
        <source>Gæstens navn, og Enter</source>
        <translation>Name of the guest, then Enter</translation>
    </message>
    <message>
        <source>Gæstens navn</source>
        <translation>Name of the guest</translation>
    </message>
    <message>
        <source>Hvor længe gæsten er her</source>
        <translation>How long the guest is here</translation>
    </message>
    <message>
        <source>Kun under punkt {number}</source>
        <translation>Only during item {number}</translation>
    </message>
    <message>
        <source>Hele mødet</source>
        <translation>The whole meeting</translation>
    </message>
</context>
<context>
    <name>HeadForm</name>
    <message>
        <source>Råd</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Det nye råds navn</source>
        <translation>Name of the new council</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Begyndte</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Sluttede</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Hvor sikkert er det læst?</source>
        <translation>How surely was it read?</translation>
    </message>
    <message>
        <source>Gælder også de andre filer med det samme råd</source>
        <translation>Holds for the other files of the same council, too</translation>
    </message>
    <message>
        <source>Et nyt råd</source>
        <translation>A new council</translation>
    </message>
    <message>
        <source>? I filen står »{name}«. Er det {alike}? Vælg rådet.</source>
        <translation>? The file says “{name}”. Is it {alike}? Choose the council.</translation>
    </message>
    <message>
        <source>! Der står ikke i filen, hvilket råd det er. Vælg det.</source>
        <translation>! The file does not say which council it is. Choose it.</translation>
    </message>
    <message>
        <source>I filen står »{name}«.</source>
        <translation>The file says “{name}”.</translation>
    </message>
    <message>
        <source>! Der står ikke i filen, hvilken dag mødet var. Skriv datoen.</source>
        <translation>! The file does not say which day the meeting was. Enter the date.</translation>
    </message>
    <message>
        <source>? Kan det passe, at mødet var den {date}?</source>
        <translation>? Can it be right that the meeting was on {date}?</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Sagens forløb</source>
        <translation>Case history</translation>
    </message>
    <message>
        <source>+ Behandling</source>
        <translation>+ Entry</translation>
    </message>
    <message>
        <source>Udvalgets navn</source>
        <translation>Name of the committee</translation>
    </message>
    <message>
        <source>Flyt op</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flyt ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Slet behandlingen</source>
        <translation>Delete entry</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Dato for behandlingen</source>
        <translation>Date of the entry</translation>
    </message>
    <message>
        <source>Udvalg eller råd</source>
        <translation>Committee or council</translation>
    </message>
    <message>
        <source>Frigivet</source>
        <translation>Released</translation>
    </message>
    <message>
        <source>En beslutning, der ikke er frigivet, skrives ikke ud</source>
        <translation>A decision that is not released is not printed</translation>
    </message>
    <message>
        <source>Mere om behandlingen</source>
        <translation>More about the entry</translation>
    </message>
    <message>
        <source>Beslutning i denne behandling</source>
        <translation>Decision in this entry</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Afbud i denne behandling</source>
        <translation>Apologies in this entry</translation>
    </message>
    <message>
        <source>Afbud: navne, adskilt af komma</source>
        <translation>Apologies: names, separated by commas</translation>
    </message>
    <message>
        <source>Skriv datoen som dag/måned/år, for eksempel 04/06/2026.</source>
        <translation>Write the date as day/month/year, for example 04/06/2026.</translation>
    </message>
</context>
<context>
    <name>HitsDelegate</name>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Afstemning og særstandpunkt</source>
        <translation>Vote or entry in the record</translation>
    </message>
    <message>
        <source>Afsnit</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Sagens forløb</source>
        <translation>Case history</translation>
    </message>
    <message>
        <source>Bilag</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Vælg filer …</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Vælg en mappe …</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Fremdrift</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Hent gamle referater</source>
        <translation>Import old minutes</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Mellemrum godtager, udelader og tager med igen; Enter går til filen</source>
        <translation>Space accepts, leaves out and takes again; Enter goes to the file</translation>
    </message>
    <message>
        <source>Gem møderne som</source>
        <translation>Store the meetings as</translation>
    </message>
    <message>
        <source>Udkast</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Godkendte</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Godkendte referater er låst fra begyndelsen, og det kan ikke fortrydes.</source>
        <translation>Approved minutes are locked from the beginning, and that cannot be undone.</translation>
    </message>
    <message>
        <source>Ryd listen</source>
        <translation>Clear the list</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Vis kun dem, der skal ses efter</source>
        <translation>Show only those to be looked at</translation>
    </message>
    <message>
        <source>Alle filer er set efter.</source>
        <translation>All files have been looked at.</translation>
    </message>
    <message>
        <source>Vælg gamle referater i Word, PDF eller tekst, eller en mappe med dem. Du kan også trække dem hertil. De læses, og du ser, hvad der er forstået i hvert af dem, før noget gemmes.</source>
        <translation>Choose old minutes in Word, PDF or text, or a folder of them. You can also drag them here. They are read, and you see what has been understood of each before anything is stored.</translation>
    </message>
    <message>
        <source>Der er ingen filer, der ender på {kinds}.</source>
        <translation>There are no files that end in {kinds}.</translation>
    </message>
    <message>
        <source>1 møde er hentet.</source>
        <translation>1 meeting has been imported.</translation>
    </message>
    <message>
        <source>{count} møder er hentet.</source>
        <translation>{count} meetings have been imported.</translation>
    </message>
    <message>
        <source>Vis rådet</source>
        <translation>Show the council</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Hent den, der er klar</source>
        <translation>Import the one that is ready</translation>
    </message>
    <message>
        <source>Hent de {count}, der er klar</source>
        <translation>Import the {count} that are ready</translation>
    </message>
    <message>
        <source>Ingen er klar</source>
        <translation>None is ready</translation>
    </message>
    <message>
        <source>Læser {done} af {count}</source>
        <translation>Reading {done} of {count}</translation>
    </message>
    <message>
        <source>Gemmer {done} af {count}</source>
        <translation>Storing {done} of {count}</translation>
    </message>
    <message>
        <source>fil</source>
        <translation>file</translation>
    </message>
    <message>
        <source>filer</source>
        <translation>files</translation>
    </message>
    <message>
        <source>{count} skal ses efter</source>
        <translation>{count} to be looked at</translation>
    </message>
    <message>
        <source>Referater (*.docx *.pdf *.txt);;Alle filer (*)</source>
        <translation>Minutes (*.docx *.pdf *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Vælg referater</source>
        <translation>Choose minutes</translation>
    </message>
    <message>
        <source>Vælg en mappe med referater</source>
        <translation>Choose a folder of minutes</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>Punktets titel</source>
        <translation>Title of the item</translation>
    </message>
    <message>
        <source>Forrige punkt (Ctrl+PgUp)</source>
        <translation>Previous item (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Næste punkt (Ctrl+PgDown)</source>
        <translation>Next item (Ctrl+PgDown)</translation>
    </message>
    <message>
        <source>Sagsnummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Sagsnr.</source>
        <translation>Case no.</translation>
    </message>
    <message>
        <source>Åben</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>+ Afsnit</source>
        <translation>+ Section</translation>
    </message>
    <message>
        <source>Punkt {number}:</source>
        <translation>Item {number}:</translation>
    </message>
    <message>
        <source>Åbent eller lukket punkt</source>
        <translation>Open or closed item</translation>
    </message>
    <message>
        <source>Punktets type</source>
        <translation>Type of the item</translation>
    </message>
    <message>
        <source>Afsnit uden overskrift</source>
        <translation>Section without a heading</translation>
    </message>
    <message>
        <source>Sagens forløb</source>
        <translation>Case history</translation>
    </message>
    <message>
        <source>Bilag</source>
        <translation>Attachments</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Tag punktet op</source>
        <translation>Take up the item</translation>
    </message>
    <message>
        <source>Punktets titel</source>
        <translation>Title of the item</translation>
    </message>
    <message>
        <source>Afstemning …</source>
        <translation>Vote…</translation>
    </message>
    <message>
        <source>Særstandpunkt …</source>
        <translation>Dissent…</translation>
    </message>
    <message>
        <source>Opgave …</source>
        <translation>Task…</translation>
    </message>
    <message>
        <source>Næste punkt</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Punkt {number}:</source>
        <translation>Item {number}:</translation>
    </message>
    <message>
        <source>Du ser punkt {shown}; punkt {running} er i gang.</source>
        <translation>You are looking at item {shown}; item {running} is in progress.</translation>
    </message>
    <message>
        <source>Du ser punkt {shown}; der er pause under punkt {running}.</source>
        <translation>You are looking at item {shown}; there is a break during item {running}.</translation>
    </message>
    <message>
        <source>Tag punktet op igen</source>
        <translation>Take up the item again</translation>
    </message>
    <message>
        <source>Tilbage til punkt {number}</source>
        <translation>Back to item {number}</translation>
    </message>
    <message>
        <source>Udsat</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>Udgår</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Skjul sagen ▴</source>
        <translation>Hide the case ▴</translation>
    </message>
    <message>
        <source>Vis hele sagen ▾</source>
        <translation>Show the whole case ▾</translation>
    </message>
    <message>
        <source>Skriv beslutningen …</source>
        <translation>Write the decision…</translation>
    </message>
</context>
<context>
    <name>ItemsPage</name>
    <message>
        <source>Punkter i filen</source>
        <translation>Items in the file</translation>
    </message>
    <message>
        <source>F2 retter, Mellemrum skifter mellem åbent og lukket, Del: ikke et punkt</source>
        <translation>F2 edits, Space switches between open and closed, Del: not an item</translation>
    </message>
    <message>
        <source>Nr.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Punkt</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Indhold</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Ret (F2)</source>
        <translation>Edit (F2)</translation>
    </message>
    <message>
        <source>Ikke et punkt (Del)</source>
        <translation>Not an item (Del)</translation>
    </message>
    <message>
        <source>Mellemrum: lukket</source>
        <translation>Space: closed</translation>
    </message>
    <message>
        <source>{count} afsnit</source>
        <translation>{count} sections</translation>
    </message>
    <message>
        <source>Sagens forløb: {body}</source>
        <translation>Case history: {body}</translation>
    </message>
    <message>
        <source>Bilag: {title}</source>
        <translation>Attachment: {title}</translation>
    </message>
    <message>
        <source>Sagsnummer: {number}</source>
        <translation>Case number: {number}</translation>
    </message>
</context>
<context>
    <name>JumpLine</name>
    <message>
        <source>Gå til punkt</source>
        <translation>Go to item</translation>
    </message>
    <message>
        <source>Punktets nummer eller ord af titlen</source>
        <translation>Number of the item, or words of its title</translation>
    </message>
    <message>
        <source>Nummer eller ord, og Enter</source>
        <translation>Number or words, then Enter</translation>
    </message>
    <message>
        <source>Fundne punkter</source>
        <translation>Items found</translation>
    </message>
</context>
<context>
    <name>KeptPanel</name>
    <message>
        <source>Mødets dokumenter</source>
        <translation>The meeting&apos;s documents</translation>
    </message>
    <message>
        <source>Alt, hvad der er lavet af mødet, ligger her, som det blev skrevet.</source>
        <translation>Everything made of the meeting is here, as it was written.</translation>
    </message>
    <message>
        <source>Åbn</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Gem en kopi …</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Gemt</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Størrelse</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Der er ikke lavet dokumenter af mødet endnu. Eksportér med Ctrl+E.</source>
        <translation>No documents have been made of the meeting yet. Export with Ctrl+E.</translation>
    </message>
    <message>
        <source>Efterprøv en fil …</source>
        <translation>Verify a file…</translation>
    </message>
    <message>
        <source>Gem underskrevet eksemplar …</source>
        <translation>Keep the signed copy…</translation>
    </message>
    <message>
        <source>Versioner</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Rettelser, der ikke hører til et punkt</source>
        <translation>Corrections that belong to no item</translation>
    </message>
    <message>
        <source>Åbn filen</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Gem en kopi af filen …</source>
        <translation>Save a copy of the file…</translation>
    </message>
    <message>
        <source>! Referatet i datafilen er ændret uden om Referent siden godkendelsen. Hold det op mod de dokumenter, der er gemt her.</source>
        <translation>! The minutes in the data file have been changed by something other than Referent since the approval. Compare them with the documents kept here.</translation>
    </message>
    <message>
        <source>Hentet fra: {file} ({size}), {date}</source>
        <translation>Imported from: {file} ({size}), {date}</translation>
    </message>
    <message>
        <source>udkast til {number}</source>
        <translation>draft of {number}</translation>
    </message>
    <message>
        <source>{date} kl. {time}</source>
        <translation>{date} at {time}</translation>
    </message>
    <message>
        <source>Version {number}: godkendt d. {date}</source>
        <translation>Version {number}: approved on {date}</translation>
    </message>
    <message>
        <source>, genåbnet d. {date}: {reason}</source>
        <translation>, reopened on {date}: {reason}</translation>
    </message>
    <message>
        <source>, hentet fra et arkiv d. {date} med ny kontrolsum</source>
        <translation>, restored from an archive on {date} with a new checksum</translation>
    </message>
    <message>
        <source>Gem en kopi</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Kopien er gemt: {path}</source>
        <translation>The copy is saved: {path}</translation>
    </message>
    <message>
        <source>Efterprøv en fil</source>
        <translation>Verify a file</translation>
    </message>
    <message>
        <source>Gem underskrevet eksemplar</source>
        <translation>Keep the signed copy</translation>
    </message>
    <message>
        <source>PDF eller billede ({kinds})</source>
        <translation>PDF or picture ({kinds})</translation>
    </message>
    <message>
        <source>Det underskrevne eksemplar er gemt.</source>
        <translation>The signed copy is kept.</translation>
    </message>
    <message>
        <source>Mødet er nu underskrevet.</source>
        <translation>The meeting is now signed.</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>Tilpas layoutet</source>
        <translation>Adapt the layout</translation>
    </message>
    <message>
        <source>Ordene i klammer, som {nummer} og {titel}, udfyldes af Referent.</source>
        <translation>Words in braces, such as {number} and {title}, are filled in by Referent.</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Slet layoutet</source>
        <translation>Delete layout</translation>
    </message>
    <message>
        <source>Sådan ser dokumentet ud</source>
        <translation>This is how the document looks</translation>
    </message>
    <message>
        <source>Layoutets navn</source>
        <translation>Name of the layout</translation>
    </message>
    <message>
        <source>Rækkefølgen i et punkt</source>
        <translation>Order within an item</translation>
    </message>
    <message>
        <source>Punktets overskrift</source>
        <translation>Heading of an item</translation>
    </message>
    <message>
        <source>Et lukket punkts overskrift</source>
        <translation>Heading of a closed item</translation>
    </message>
    <message>
        <source>Sagsnummer (tomt: udelades)</source>
        <translation>Case number (empty: left out)</translation>
    </message>
    <message>
        <source>Beslutningens overskrift</source>
        <translation>Heading of the decision</translation>
    </message>
    <message>
        <source>En tom beslutning skrives</source>
        <translation>An empty decision is written</translation>
    </message>
    <message>
        <source>Et tomt afsnit skrives</source>
        <translation>An empty section is written</translation>
    </message>
    <message>
        <source>Et punkt</source>
        <translation>An item</translation>
    </message>
    <message>
        <source>Dokumentets titel</source>
        <translation>Title of the document</translation>
    </message>
    <message>
        <source>Mødets dato hedder</source>
        <translation>Label for the date</translation>
    </message>
    <message>
        <source>Mødets sted hedder</source>
        <translation>Label for the place</translation>
    </message>
    <message>
        <source>Deltagerne hedder</source>
        <translation>Label for the participants</translation>
    </message>
    <message>
        <source>Efter det sidste navn</source>
        <translation>After the last name</translation>
    </message>
    <message>
        <source>Efter ledetekster</source>
        <translation>After labels</translation>
    </message>
    <message>
        <source>Indholdsfortegnelsens overskrift</source>
        <translation>Heading of the contents</translation>
    </message>
    <message>
        <source>Efter titlerne i indholdsfortegnelsen</source>
        <translation>After titles in the contents</translation>
    </message>
    <message>
        <source>Hoved og indholdsfortegnelse</source>
        <translation>Head and contents</translation>
    </message>
    <message>
        <source>Fraværende i hovedet</source>
        <translation>Absent members in the head</translation>
    </message>
    <message>
        <source>Bliver i deltagerlisten med et mærke</source>
        <translation>Stay in the list of participants with a mark</translation>
    </message>
    <message>
        <source>Nævnes for sig efter deltagerne</source>
        <translation>Listed separately after the participants</translation>
    </message>
    <message>
        <source>Fortælles i sætninger under bemærkninger</source>
        <translation>Told in sentences among the remarks</translation>
    </message>
    <message>
        <source>Når ingen er fraværende</source>
        <translation>When nobody is absent</translation>
    </message>
    <message>
        <source>Grunden til afbud (tom: skrives ikke)</source>
        <translation>Reason given (empty: left out)</translation>
    </message>
    <message>
        <source>Mærke ved en gæst under nogle punkter</source>
        <translation>Mark for a guest at some items</translation>
    </message>
    <message>
        <source>Mærke ved mødelederen</source>
        <translation>Mark for the moderator</translation>
    </message>
    <message>
        <source>Mærke ved den, der kom senere</source>
        <translation>Mark for one who came later</translation>
    </message>
    <message>
        <source>Mærke ved den, der gik før tid</source>
        <translation>Mark for one who left early</translation>
    </message>
    <message>
        <source>Deltagere og fravær i hovedet</source>
        <translation>Participants and absence in the head</translation>
    </message>
    <message>
        <source>Feltet hedder</source>
        <translation>Label of the field</translation>
    </message>
    <message>
        <source>Et medlem har meldt afbud</source>
        <translation>A member has sent an apology</translation>
    </message>
    <message>
        <source>… og en suppleant deltog</source>
        <translation>… and a substitute took part</translation>
    </message>
    <message>
        <source>… og suppleanten kom ikke</source>
        <translation>… and the substitute did not come</translation>
    </message>
    <message>
        <source>Et medlem udeblev</source>
        <translation>A member was absent without notice</translation>
    </message>
    <message>
        <source>Et medlem var der ikke under nogle punkter</source>
        <translation>A member was away during some items</translation>
    </message>
    <message>
        <source>Bemærkninger i hovedet</source>
        <translation>Remarks in the head</translation>
    </message>
    <message>
        <source>Nævn de fraværende under hver beslutning</source>
        <translation>List the absent under each decision</translation>
    </message>
    <message>
        <source>Linjen om dem, der er gået eller ikke er kommet endnu</source>
        <translation>Line on those who have left or not come yet</translation>
    </message>
    <message>
        <source>Personer nævnes som</source>
        <translation>People are named as</translation>
    </message>
    <message>
        <source>Fravær under punkterne</source>
        <translation>Absence under the items</translation>
    </message>
    <message>
        <source>Skriv under punktet, hvem der kom og gik</source>
        <translation>Print under the item who came and went</translation>
    </message>
    <message>
        <source>Klokkeslæt skrives</source>
        <translation>Times are written</translation>
    </message>
    <message>
        <source>Ankom før punktet</source>
        <translation>Arrived before the item</translation>
    </message>
    <message>
        <source>Ankom under punktet</source>
        <translation>Arrived during the item</translation>
    </message>
    <message>
        <source>Ankom efter punktet</source>
        <translation>Arrived after the item</translation>
    </message>
    <message>
        <source>Gik før punktet</source>
        <translation>Left before the item</translation>
    </message>
    <message>
        <source>Gik under punktet</source>
        <translation>Left during the item</translation>
    </message>
    <message>
        <source>Gik efter punktet</source>
        <translation>Left after the item</translation>
    </message>
    <message>
        <source>En suppleant tager sæde</source>
        <translation>A substitute takes a seat</translation>
    </message>
    <message>
        <source>Når nogen kommer og går</source>
        <translation>When someone comes and goes</translation>
    </message>
    <message>
        <source>Inhabil</source>
        <translation>Disqualified</translation>
    </message>
    <message>
        <source>Ikke inhabil</source>
        <translation>Not disqualified</translation>
    </message>
    <message>
        <source>En anden overtager mødeledelsen</source>
        <translation>Another takes over as moderator</translation>
    </message>
    <message>
        <source>Punktet kom i en anden rækkefølge</source>
        <translation>The item was taken out of order</translation>
    </message>
    <message>
        <source>Punktet kom før alle andre</source>
        <translation>The item was taken before all others</translation>
    </message>
    <message>
        <source>Rådet var ikke beslutningsdygtigt</source>
        <translation>There was no quorum</translation>
    </message>
    <message>
        <source>Mødet sluttede (under det sidste punkt)</source>
        <translation>The meeting ended (under the last item)</translation>
    </message>
    <message>
        <source>Et udsat punkt</source>
        <translation>A postponed item</translation>
    </message>
    <message>
        <source>Et punkt, der udgår</source>
        <translation>A withdrawn item</translation>
    </message>
    <message>
        <source>Inhabilitet, mødeledelse og mødets gang</source>
        <translation>Disqualification, moderator and course of the meeting</translation>
    </message>
    <message>
        <source>Foran hvert af flere forslag</source>
        <translation>Before each of several motions</translation>
    </message>
    <message>
        <source>Hvad der blev stemt om</source>
        <translation>What was voted on</translation>
    </message>
    <message>
        <source>De, der stemte for</source>
        <translation>Those who voted for</translation>
    </message>
    <message>
        <source>De, der stemte imod</source>
        <translation>Those who voted against</translation>
    </message>
    <message>
        <source>De, der undlod at stemme</source>
        <translation>Those who abstained</translation>
    </message>
    <message>
        <source>Alle stemte for</source>
        <translation>All voted for</translation>
    </message>
    <message>
        <source>Partier, der stemte for</source>
        <translation>Parties that voted for</translation>
    </message>
    <message>
        <source>Partier, der stemte imod</source>
        <translation>Parties that voted against</translation>
    </message>
    <message>
        <source>Partier, der undlod at stemme</source>
        <translation>Parties that abstained</translation>
    </message>
    <message>
        <source>Stemmetal uden navne</source>
        <translation>Number of votes without names</translation>
    </message>
    <message>
        <source>Kan udfyldes: {names}. Et tomt felt skriver intet.</source>
        <translation>Can be filled in: {names}. An empty field prints nothing.</translation>
    </message>
    <message>
        <source>fx {example}</source>
        <translation>e.g. {example}</translation>
    </message>
    <message>
        <source>Forslaget blev vedtaget</source>
        <translation>The motion was adopted</translation>
    </message>
    <message>
        <source>Forslaget blev forkastet</source>
        <translation>The motion was rejected</translation>
    </message>
    <message>
        <source>Stemmelighed: forslaget bortfalder</source>
        <translation>Tie: the motion lapses</translation>
    </message>
    <message>
        <source>Stemmelighed: mødelederen stemte for</source>
        <translation>Tie: the moderator voted for</translation>
    </message>
    <message>
        <source>Stemmelighed: mødelederen stemte imod</source>
        <translation>Tie: the moderator voted against</translation>
    </message>
    <message>
        <source>Afstemninger</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Protokolbemærkning uden navn</source>
        <translation>Note to the record without a name</translation>
    </message>
    <message>
        <source>Protokoltilførsler</source>
        <translation>Entries in the record</translation>
    </message>
    <message>
        <source>Mærke ved afbud</source>
        <translation>Mark for an apology</translation>
    </message>
    <message>
        <source>Mærke ved udeblivelse</source>
        <translation>Mark for absence without notice</translation>
    </message>
    <message>
        <source>Afbud i hovedet hedder</source>
        <translation>Label for apologies in the head</translation>
    </message>
    <message>
        <source>Udeblevne i hovedet hedder</source>
        <translation>Label for absent without notice</translation>
    </message>
    <message>
        <source>Mærke ved en suppleant</source>
        <translation>Mark for a substitute</translation>
    </message>
    <message>
        <source>Mærke ved en gæst</source>
        <translation>Mark for a guest</translation>
    </message>
    <message>
        <source>Skriv dem før beslutningens tekst</source>
        <translation>Print them before the text of the decision</translation>
    </message>
    <message>
        <source>Linjen om afbud</source>
        <translation>Line on apologies</translation>
    </message>
    <message>
        <source>Linjen om udeblevne</source>
        <translation>Line on absence without notice</translation>
    </message>
    <message>
        <source>Antal stemmer for</source>
        <translation>Number of votes for</translation>
    </message>
    <message>
        <source>Antal stemmer imod</source>
        <translation>Number of votes against</translation>
    </message>
    <message>
        <source>Antal, der undlod at stemme</source>
        <translation>Number who abstained</translation>
    </message>
    <message>
        <source>Sagens forløb hedder</source>
        <translation>Heading of the case history</translation>
    </message>
    <message>
        <source>En tidligere behandling</source>
        <translation>An earlier entry</translation>
    </message>
    <message>
        <source>En beslutning, der ikke er frigivet</source>
        <translation>A decision not released</translation>
    </message>
    <message>
        <source>Bilag hedder</source>
        <translation>Heading of the attachments</translation>
    </message>
    <message>
        <source>Sagens forløb og bilag</source>
        <translation>Case history and attachments</translation>
    </message>
    <message>
        <source>Dagsordenens titel</source>
        <translation>Title of the agenda</translation>
    </message>
    <message>
        <source>Tillægsdagsordenens titel</source>
        <translation>Title of the supplementary agenda</translation>
    </message>
    <message>
        <source>Den offentlige udgaves titel</source>
        <translation>Title of the public copy</translation>
    </message>
    <message>
        <source>Udskriftens titel</source>
        <translation>Title of the excerpt</translation>
    </message>
    <message>
        <source>Et lukket punkt hedder offentligt</source>
        <translation>A closed item is publicly called</translation>
    </message>
    <message>
        <source>I stedet for et lukket punkts tekst</source>
        <translation>In place of the text of a closed item</translation>
    </message>
    <message>
        <source>En rettelses overskrift</source>
        <translation>Heading of a correction</translation>
    </message>
    <message>
        <source>Rettelser uden for punkterne</source>
        <translation>Corrections outside the items</translation>
    </message>
    <message>
        <source>Underskriftsarkets navne hedder</source>
        <translation>The names on the signature sheet are called</translation>
    </message>
    <message>
        <source>Pladsen til underskrift hedder</source>
        <translation>The room to sign is called</translation>
    </message>
    <message>
        <source>Underskriftsarkets titel</source>
        <translation>Title of the signature sheet</translation>
    </message>
    <message>
        <source>Andre dokumenter</source>
        <translation>Other documents</translation>
    </message>
    <message>
        <source>Afsnit i et nyt punkt</source>
        <translation>Sections in a new item</translation>
    </message>
    <message>
        <source>Faste punkter</source>
        <translation>Standing items</translation>
    </message>
    <message>
        <source>Et nyt råd begynder med</source>
        <translation>A new council begins with</translation>
    </message>
    <message>
        <source>Bruges af {councils}</source>
        <translation>Used by {councils}</translation>
    </message>
    <message>
        <source>Skriv layoutets navn.</source>
        <translation>Enter the name of the layout.</translation>
    </message>
</context>
<context>
    <name>LayoutWords</name>
    <message>
        <source>afsnit</source>
        <translation>sections</translation>
    </message>
    <message>
        <source>Et punkt: {parts}.</source>
        <translation>An item: {parts}.</translation>
    </message>
    <message>
        <source>med mærke i deltagerlisten</source>
        <translation>marked in the list of participants</translation>
    </message>
    <message>
        <source>for sig i hovedet</source>
        <translation>separately in the head</translation>
    </message>
    <message>
        <source>fortalt i hovedet</source>
        <translation>told in the head</translation>
    </message>
    <message>
        <source>under hver beslutning</source>
        <translation>under each decision</translation>
    </message>
    <message>
        <source>Afbud: {places}.</source>
        <translation>Apologies: {places}.</translation>
    </message>
    <message>
        <source>{absence} Sagsnummer på sin egen linje.</source>
        <translation>{absence} Case number on a line of its own.</translation>
    </message>
    <message>
        <source>{absence} Intet sagsnummer.</source>
        <translation>{absence} No case number.</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Ret ordlyden …</source>
        <translation>Edit the wording…</translation>
    </message>
    <message>
        <source>Følg fremmødet igen</source>
        <translation>Follow the attendance again</translation>
    </message>
    <message>
        <source>skrevet i hånden</source>
        <translation>written by hand</translation>
    </message>
    <message>
        <source>indsættes automatisk</source>
        <translation>inserted automatically</translation>
    </message>
    <message>
        <source>Linjens ordlyd</source>
        <translation>Wording of the line</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>www.eksempel.dk eller navn@eksempel.dk</source>
        <translation>www.example.com or name@example.com</translation>
    </message>
    <message>
        <source>&amp;Tekst</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Adresse</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Fjern link</source>
        <translation>Remove link</translation>
    </message>
</context>
<context>
    <name>LiveAgenda</name>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Dagsordenen er tom. Ctrl+Shift+P tilføjer et punkt.</source>
        <translation>The agenda is empty. Ctrl+Shift+P adds an item.</translation>
    </message>
</context>
<context>
    <name>LiveAgendaModel</name>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Udgår</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Udsat</source>
        <translation>Postponed</translation>
    </message>
</context>
<context>
    <name>LiveDesk</name>
    <message>
        <source>Mødet er afsluttet kl. {time}. Referatet er nu et udkast.</source>
        <translation>The meeting ended at {time}. The minutes are now a draft.</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>LiveHead</name>
    <message>
        <source>Klokken</source>
        <translation>The time</translation>
    </message>
    <message>
        <source>Afslut mødet</source>
        <translation>End the meeting</translation>
    </message>
    <message>
        <source>Start mødet</source>
        <translation>Start the meeting</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Genoptag</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Startet kl. {time}</source>
        <translation>Started at {time}</translation>
    </message>
    <message>
        <source>Indkaldt til kl. {time}</source>
        <translation>Called for {time}</translation>
    </message>
    <message>
        <source>sluttede kl. {time}</source>
        <translation>ended at {time}</translation>
    </message>
    <message>
        <source>varede {length}</source>
        <translation>lasted {length}</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <comment>flere</comment>
        <translation>items</translation>
    </message>
    <message>
        <source>pause siden {time}</source>
        <translation>break since {time}</translation>
    </message>
    <message>
        <source>punkt {number} har varet {length}</source>
        <translation>item {number} has taken {length}</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message>
        <source>leder mødet</source>
        <translation>moderator</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>for {name}</translation>
    </message>
    <message>
        <source>ankom {time}</source>
        <translation>arrived {time}</translation>
    </message>
    <message>
        <source>til stede</source>
        <translation>present</translation>
    </message>
    <message>
        <source>gik {time}</source>
        <translation>left {time}</translation>
    </message>
    <message>
        <source>suppleant: {name}</source>
        <translation>substitute: {name}</translation>
    </message>
    <message>
        <source>kun punkt {numbers}</source>
        <translation>item {numbers} only</translation>
    </message>
    <message>
        <source>afbud</source>
        <translation>apology</translation>
    </message>
    <message>
        <source>udeblevet</source>
        <translation>absent without notice</translation>
    </message>
    <message>
        <source>ikke markeret</source>
        <translation>not marked</translation>
    </message>
    <message>
        <source>ikke til stede</source>
        <translation>not present</translation>
    </message>
    <message>
        <source>inhabil pkt. {numbers}</source>
        <translation>disq. item {numbers}</translation>
    </message>
    <message>
        <source>gik kl. {time}</source>
        <translation>left at {time}</translation>
    </message>
    <message>
        <source>pause siden {time}</source>
        <translation>break since {time}</translation>
    </message>
    <message>
        <source>i gang siden {time}</source>
        <translation>in progress since {time}</translation>
    </message>
    <message>
        <source>i gang</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>{names} er inhabil</source>
        <translation>{names} is disqualified</translation>
    </message>
    <message>
        <source>{names} er inhabile</source>
        <translation>{names} are disqualified</translation>
    </message>
    <message>
        <source>Punkt {number} taget op</source>
        <translation>Item {number} taken up</translation>
    </message>
    <message>
        <source>{name} ankom</source>
        <translation>{name} arrived</translation>
    </message>
    <message>
        <source>{name} forlod mødet</source>
        <translation>{name} left</translation>
    </message>
    <message>
        <source>{name} leder mødet</source>
        <translation>{name} is the moderator</translation>
    </message>
    <message>
        <source>{name} er inhabil</source>
        <translation>{name} is disqualified</translation>
    </message>
    <message>
        <source>{name} er ikke inhabil</source>
        <translation>{name} is not disqualified</translation>
    </message>
    <message>
        <source>før punkt {number}</source>
        <translation>before item {number}</translation>
    </message>
    <message>
        <source>punkt {number}</source>
        <translation>item {number}</translation>
    </message>
    <message>
        <source>efter punkt {number}</source>
        <translation>after item {number}</translation>
    </message>
    <message>
        <source>før</source>
        <translation>before</translation>
    </message>
    <message>
        <source>under</source>
        <translation>during</translation>
    </message>
    <message>
        <source>efter</source>
        <translation>after</translation>
    </message>
    <message>
        <source>Mødet begyndte</source>
        <translation>Meeting began</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Mødet genoptaget</source>
        <translation>Meeting resumed</translation>
    </message>
    <message>
        <source>Mødet sluttede</source>
        <translation>Meeting ended</translation>
    </message>
    <message>
        <source>Punktet taget op</source>
        <translation>Item taken up</translation>
    </message>
    <message>
        <source>Ankom</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Forlod mødet</source>
        <translation>Left the meeting</translation>
    </message>
    <message>
        <source>Inhabil</source>
        <translation>Disqualified</translation>
    </message>
    <message>
        <source>Ikke inhabil</source>
        <translation>Not disqualified</translation>
    </message>
    <message>
        <source>Leder mødet</source>
        <translation>Moderator</translation>
    </message>
    <message>
        <source>{minutes} min.</source>
        <translation>{minutes} min.</translation>
    </message>
    <message>
        <source>{hours} t. {minutes} min.</source>
        <translation>{hours} h {minutes} min.</translation>
    </message>
    <message>
        <source>Ikke begyndt</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>● Møde i gang</source>
        <translation>● In progress</translation>
    </message>
    <message>
        <source>Mødet er slut</source>
        <translation>The meeting is over</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Mødet {date}</source>
        <translation>The meeting {date}</translation>
    </message>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>Der er ikke andre møder</source>
        <translation>There are no other meetings</translation>
    </message>
    <message>
        <source>Punktet er flyttet til {date}.</source>
        <translation>The item has been moved to {date}.</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>F5 tilbage til mødet</source>
        <translation>F5 back to the meeting</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Fortrudt: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>Gentaget: {what}</source>
        <translation>Redone: {what}</translation>
    </message>
    <message>
        <source>{name} er slettet.</source>
        <translation>{name} has been deleted.</translation>
    </message>
    <message>
        <source>Referent sikkerhedskopi {date}.db</source>
        <translation>Referent backup {date}.db</translation>
    </message>
    <message>
        <source>Sikkerhedskopi</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Referents datafil (*.db)</source>
        <translation>Referent data file (*.db)</translation>
    </message>
    <message>
        <source>Sikkerhedskopien er gemt: {path}</source>
        <translation>The backup is saved: {path}</translation>
    </message>
    <message>
        <source>Det er gendannet og ligger, hvor det lå før.</source>
        <translation>It has been restored to where it was.</translation>
    </message>
    <message>
        <source>Sproget skifter, næste gang Referent åbnes.</source>
        <translation>The language changes the next time Referent is opened.</translation>
    </message>
    <message>
        <source>Om Referent</source>
        <translation>About Referent</translation>
    </message>
    <message>
        <source>Referent skriver dagsordener og referater for råd og udvalg.</source>
        <translation>Referent writes agendas and minutes for councils and committees.</translation>
    </message>
    <message>
        <source>Datafil: {path}</source>
        <translation>Data file: {path}</translation>
    </message>
    <message>
        <source>Teksten er ikke gemt</source>
        <translation>The text is not saved</translation>
    </message>
    <message>
        <source>Det sidste, du skrev, kunne ikke gemmes. Lukker du nu, går det tabt.</source>
        <translation>The last you wrote could not be saved. If you close now, it is lost.</translation>
    </message>
    <message>
        <source>Bliv her</source>
        <translation>Stay here</translation>
    </message>
    <message>
        <source>Luk alligevel</source>
        <translation>Close anyway</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Mødt i alt</source>
        <translation>Present in all</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Fravær</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Piletasterne går fra felt til felt, Enter åbner mødet, mellemrum viser personen</source>
        <translation>Arrow keys go from cell to cell, Enter opens the meeting, Space shows the person</translation>
    </message>
    <message>
        <source>Sammentælling</source>
        <translation>Totals</translation>
    </message>
</context>
<context>
    <name>MeetingHeader</name>
    <message>
        <source>Mødets tilstand</source>
        <translation>State of the meeting</translation>
    </message>
    <message>
        <source>Eksportér …</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Start mødet</source>
        <translation>Start the meeting</translation>
    </message>
    <message>
        <source>Mødet i gang</source>
        <translation>Meeting in progress</translation>
    </message>
    <message>
        <source>Mødets forløb</source>
        <translation>Course of the meeting</translation>
    </message>
    <message>
        <source>møde nr. {number}</source>
        <translation>meeting no. {number}</translation>
    </message>
    <message>
        <source>punkt {number}</source>
        <translation>item {number}</translation>
    </message>
    <message>
        <source>punkt {first}–{last}</source>
        <translation>items {first}–{last}</translation>
    </message>
</context>
<context>
    <name>MeetingListModel</name>
    <message>
        <source>KOMMENDE</source>
        <translation>COMING</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>afbud</source>
        <translation>apology</translation>
    </message>
    <message>
        <source>afbud</source>
        <comment>flere</comment>
        <translation>apologies</translation>
    </message>
    <message>
        <source>kl. {time}</source>
        <translation>{time}</translation>
    </message>
</context>
<context>
    <name>MeetingPanel</name>
    <message>
        <source>Nyt møde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Mødets oplysninger</source>
        <translation>Meeting details</translation>
    </message>
    <message>
        <source>Rådets medlemmer kommer med af sig selv.</source>
        <translation>The council’s members are included automatically.</translation>
    </message>
    <message>
        <source>Referatet er godkendt, så oplysningerne er låst.</source>
        <translation>The minutes are approved, so the details are locked.</translation>
    </message>
    <message>
        <source>Opret mødet</source>
        <translation>Create meeting</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Dato</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Begynder</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Slutter</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Sted</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Mødets art</source>
        <translation>Kind of meeting</translation>
    </message>
    <message>
        <source>Første punkts nummer</source>
        <translation>Number of the first item</translation>
    </message>
    <message>
        <source>Efter rådets regel</source>
        <translation>By the council’s rule</translation>
    </message>
    <message>
        <source>Begynder kl.</source>
        <translation>Begins at</translation>
    </message>
    <message>
        <source>Slutter kl.</source>
        <translation>Ends at</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Første punkt</source>
        <translation>First item</translation>
    </message>
    <message>
        <source>Rådets faste punkter</source>
        <translation>The council’s standing items</translation>
    </message>
    <message>
        <source>Samme punkter som {date}</source>
        <translation>Same items as {date}</translation>
    </message>
    <message>
        <source>Dagsorden</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mødet skal have en dato.</source>
        <translation>The meeting must have a date.</translation>
    </message>
</context>
<context>
    <name>MeetingsPane</name>
    <message>
        <source>Vælg råd</source>
        <translation>Choose a council</translation>
    </message>
    <message>
        <source>Søg i alle møder</source>
        <translation>Search all meetings</translation>
    </message>
    <message>
        <source>Møder</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Der er ingen møder endnu. Opret det første med + Nyt møde.</source>
        <translation>There are no meetings yet. Create the first with + New meeting.</translation>
    </message>
    <message>
        <source>+ Nyt møde</source>
        <translation>+ New meeting</translation>
    </message>
</context>
<context>
    <name>MeetingsView</name>
    <message>
        <source>Her er plads til det første møde</source>
        <translation>Room for the first meeting</translation>
    </message>
    <message>
        <source>Dato, tid og sted foreslås efter rådets vane, og de faste punkter og medlemmerne kommer med.</source>
        <translation>Date, time and place are suggested from the council’s habit, and the standing items and members are included.</translation>
    </message>
    <message>
        <source>Nyt møde</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Hent gamle referater</source>
        <translation>Import old minutes</translation>
    </message>
</context>
<context>
    <name>MemberPaste</name>
    <message>
        <source>Medlemmer, én på hver linje</source>
        <translation>Members, one on each line</translation>
    </message>
    <message>
        <source>Eva Holm, forperson, Idrætsforeningen
Ib Lund, medlem
Lis Bro, suppleant</source>
        <translation>Eva Holm, forperson, Sports Club
Ib Lund, medlem
Lis Bro, suppleant</translation>
    </message>
    <message>
        <source>Det, der blev forstået</source>
        <translation>What was understood</translation>
    </message>
    <message>
        <source>Én person på hver linje, eller celler fra et regneark: navn, rolle, organisation, e-mail, telefon.</source>
        <translation>One person on each line, or cells from a spreadsheet: name, role (in Danish), organisation, email, telephone.</translation>
    </message>
    <message>
        <source>1 person forstået</source>
        <translation>1 person understood</translation>
    </message>
    <message>
        <source>{count} personer forstået</source>
        <translation>{count} people understood</translation>
    </message>
    <message>
        <source>1 linje at se på</source>
        <translation>1 line to look at</translation>
    </message>
    <message>
        <source>{count} linjer at se på</source>
        <translation>{count} lines to look at</translation>
    </message>
    <message>
        <source>Linje {line}: »{text}« – {reason}</source>
        <translation>Line {line}: “{text}” – {reason}</translation>
    </message>
    <message>
        <source>Suppleant for {name}</source>
        <translation>Substitute for {name}</translation>
    </message>
</context>
<context>
    <name>MembershipCard</name>
    <message>
        <source>Fjern medlemskabet</source>
        <translation>Remove membership</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Suppleant for</source>
        <translation>Substitute for</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Tidligere</source>
        <translation>Former</translation>
    </message>
    <message>
        <source>Kommende</source>
        <translation>Coming</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Parti</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>everyone</translation>
    </message>
</context>
<context>
    <name>MembershipLines</name>
    <message>
        <source>fra {date}</source>
        <translation>from {date}</translation>
    </message>
    <message>
        <source>til {date}</source>
        <translation>to {date}</translation>
    </message>
    <message>
        <source>uden datoer</source>
        <translation>no dates</translation>
    </message>
</context>
<context>
    <name>NamePanel</name>
    <message>
        <source>Tidligere navn</source>
        <translation>Earlier name</translation>
    </message>
    <message>
        <source>Møder til og med den dag har navnet. Godkendte referater beholder det, de blev godkendt med.</source>
        <translation>Meetings up to and including that day have the name. Approved minutes keep the one they were approved with.</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hed sådan til og med</source>
        <translation>Was called this up to and including</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Skriv rådets navn.</source>
        <translation>Enter the name of the council.</translation>
    </message>
    <message>
        <source>Skriv den sidste dag, rådet hed sådan.</source>
        <translation>Enter the last day the council was called this.</translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>Navn i filen</source>
        <translation>Name in the file</translation>
    </message>
    <message>
        <source>Deltagelse</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Hvem er det?</source>
        <translation>Who is it?</translation>
    </message>
    <message>
        <source>nævnt</source>
        <translation>mentioned</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>for {name}</translation>
    </message>
    <message>
        <source>✓ samme som {name}</source>
        <translation>✓ same as {name}</translation>
    </message>
    <message>
        <source>? {name} ({why})</source>
        <translation>? {name} ({why})</translation>
    </message>
    <message>
        <source>+ ny person</source>
        <translation>+ new person</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Nej, en ny person (N)</source>
        <translation>No, a new person (N)</translation>
    </message>
    <message>
        <source>Vælg personen selv</source>
        <translation>Choose the person yourself</translation>
    </message>
    <message>
        <source>Hvem er det?</source>
        <translation>Who is it?</translation>
    </message>
    <message>
        <source>Personer i filen</source>
        <translation>People in the file</translation>
    </message>
    <message>
        <source>J svarer ja til forslaget, N svarer nej</source>
        <translation>Y answers yes to the proposal, N answers no</translation>
    </message>
    <message>
        <source>Der er ingen personer i filen.</source>
        <translation>There are no people in the file.</translation>
    </message>
    <message>
        <source>i 1 fil</source>
        <translation>in 1 file</translation>
    </message>
    <message>
        <source>i {n} filer</source>
        <translation>in {n} files</translation>
    </message>
    <message>
        <source>Ja, det er {name} (J)</source>
        <translation>Yes, it is {name} (Y)</translation>
    </message>
    <message>
        <source>»{name}« står {where}. Er det {other} ({why})?</source>
        <translation>“{name}” stands {where}. Is it {other} ({why})?</translation>
    </message>
    <message>
        <source>»{name}« står {where}.</source>
        <translation>“{name}” stands {where}.</translation>
    </message>
    <message>
        <source>Flere i rådet hedder det. Vælg, hvem det er.</source>
        <translation>Several in the council have that name. Choose who it is.</translation>
    </message>
    <message>
        <source>En ny person: {name}</source>
        <translation>A new person: {name}</translation>
    </message>
</context>
<context>
    <name>NewPersonPanel</name>
    <message>
        <source>Ny person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Råd</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Intet råd endnu</source>
        <translation>No council yet</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Skriv personens navn.</source>
        <translation>Enter the name of the person.</translation>
    </message>
    <message>
        <source>{name} står allerede på rådets liste.</source>
        <translation>{name} is already on the council’s list.</translation>
    </message>
</context>
<context>
    <name>NewTermPanel</name>
    <message>
        <source>Nyt råd efter valg · {council}</source>
        <translation>New council after an election · {council}</translation>
    </message>
    <message>
        <source>Tidligere møder beholder deres medlemmer og numre. Det hele kan fortrydes på én gang.</source>
        <translation>Earlier meetings keep their members and numbers. All of it can be undone at once.</translation>
    </message>
    <message>
        <source>Begynd den nye periode</source>
        <translation>Begin the new term</translation>
    </message>
    <message>
        <source>Den nye periode begynder</source>
        <translation>The new term begins</translation>
    </message>
    <message>
        <source>Den slutter (kan udelades)</source>
        <translation>It ends (optional)</translation>
    </message>
    <message>
        <source>Den periode, der slutter, begyndte (kan udelades)</source>
        <translation>The term that ends began (optional)</translation>
    </message>
    <message>
        <source>Der er ingen medlemmer at føre videre. Skriv de nye nedenfor.</source>
        <translation>There are no members to carry over. Enter the new ones below.</translation>
    </message>
    <message>
        <source>Punkternes numre</source>
        <translation>Item numbers</translation>
    </message>
    <message>
        <source>Den nye periode i {council} begynder {date}: {counts}.</source>
        <translation>The new term of {council} begins {date}: {counts}.</translation>
    </message>
    <message>
        <source>1. Datoer</source>
        <translation>1. Dates</translation>
    </message>
    <message>
        <source>2. Medlemmer, der fortsætter</source>
        <translation>2. Members who continue</translation>
    </message>
    <message>
        <source>3. Nye medlemmer</source>
        <translation>3. New members</translation>
    </message>
    <message>
        <source>4. Numre, og hvad der sker</source>
        <translation>4. Numbers, and what happens</translation>
    </message>
    <message>
        <source>Skriv, hvilken dag den nye periode begynder.</source>
        <translation>Enter the day on which the new term begins.</translation>
    </message>
    <message>
        <source>{going_on} fortsætter, {stopping} stopper, {new}</source>
        <translation>{going_on} continuing, {stopping} leaving, {new}</translation>
    </message>
    <message>
        <source>ny</source>
        <translation>new</translation>
    </message>
    <message>
        <source>nye</source>
        <translation>new</translation>
    </message>
    <message>
        <source>Den seneste periode begyndte {date}. Den nye skal begynde senere.</source>
        <translation>The latest term began {date}. The new one must begin later.</translation>
    </message>
    <message>
        <source>Den periode, der slutter, begyndte {start} og varer til {end}.</source>
        <translation>The term that ends began {start} and lasts until {end}.</translation>
    </message>
    <message>
        <source>{counts}. De nuværende medlemskaber slutter {last}.</source>
        <translation>{counts}. The present memberships end {last}.</translation>
    </message>
    <message>
        <source>Det første punkt i den nye periode får nummer 1.</source>
        <translation>The first item of the new term gets number 1.</translation>
    </message>
    <message>
        <source>Numrene begynder forfra hvert kalenderår, som reglen siger.</source>
        <translation>The numbers begin anew each calendar year, as the rule says.</translation>
    </message>
    <message>
        <source>Numrene begynder forfra på hvert møde, som reglen siger.</source>
        <translation>The numbers begin anew at each meeting, as the rule says.</translation>
    </message>
    <message>
        <source>møde</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>møder</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>{meetings} fra den dag og frem har numre, der er sendt ud. De ændres ikke.</source>
        <translation>Numbers already sent out: {meetings} from that day on. They are not changed.</translation>
    </message>
    <message>
        <source>{meetings} fra den dag og frem er holdt, men ikke godkendt. De får de nye medlemmer på listen.</source>
        <translation>Held but not approved: {meetings} from that day on. They get the new members in the list.</translation>
    </message>
</context>
<context>
    <name>NextMeetingCard</name>
    <message>
        <source>Mødet i gang</source>
        <translation>Meeting in progress</translation>
    </message>
    <message>
        <source>Næste møde</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>Der er ikke planlagt noget møde</source>
        <translation>No meeting is planned</translation>
    </message>
    <message>
        <source>Opret det næste møde. Så kommer rådets medlemmer og faste punkter med.</source>
        <translation>Create the next meeting. Then the council&apos;s members and standing items come with it.</translation>
    </message>
    <message>
        <source>Nyt møde …</source>
        <translation>New meeting…</translation>
    </message>
    <message>
        <source>Tid og sted er ikke skrevet</source>
        <translation>Time and place are not entered</translation>
    </message>
    <message>
        <source>Åbn mødet</source>
        <translation>Open the meeting</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>dage</source>
        <translation>days</translation>
    </message>
    <message>
        <source>{days} siden</source>
        <translation>{days} ago</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i morgen</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>om {days} dage</source>
        <translation>in {days} days</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>dagsordenen er ikke sendt ud</source>
        <translation>the agenda has not been sent out</translation>
    </message>
    <message>
        <source>dagsordenen er sendt ud</source>
        <translation>the agenda has been sent out</translation>
    </message>
    <message>
        <source>dagsordenen er sendt ud uden {items}</source>
        <translation>the agenda has been sent out without {items}</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Til protokollen, punkt {number}</source>
        <translation>For the record, item {number}</translation>
    </message>
    <message>
        <source>Før til protokols</source>
        <translation>Enter in the record</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Hvad der føres til protokols</source>
        <translation>What is entered in the record</translation>
    </message>
    <message>
        <source>Hvilken afstemning</source>
        <translation>Which vote</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Personens bogstav, eller mellemrum, vælger til eller fra.</source>
        <translation>The letter of a person, or Space, chooses or leaves out.</translation>
    </message>
    <message>
        <source>Hvem (bogstavet vælger til og fra)</source>
        <translation>Who (the letter chooses or leaves out)</translation>
    </message>
    <message>
        <source>Teksten, der føres til protokols</source>
        <translation>The text entered in the record</translation>
    </message>
    <message>
        <source>Skrives i referatet</source>
        <translation>Printed in the minutes</translation>
    </message>
    <message>
        <source>Der er ikke ført noget til protokols under punktet.</source>
        <translation>Nothing has been entered in the record under the item.</translation>
    </message>
    <message>
        <source>Ført til protokols</source>
        <translation>Entered in the record</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Ret: {note}</source>
        <translation>Edit: {note}</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Slet: {note}</source>
        <translation>Delete: {note}</translation>
    </message>
    <message>
        <source>Gem ændringen</source>
        <translation>Save the change</translation>
    </message>
    <message>
        <source>ikke til stede</source>
        <translation>not present</translation>
    </message>
    <message>
        <source>Valgt</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Ikke her</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>valgt</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>ikke valgt</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>Ingen bestemt</source>
        <translation>None in particular</translation>
    </message>
    <message>
        <source>Afstemningen</source>
        <translation>The vote</translation>
    </message>
    <message>
        <source>Ad {number}</source>
        <translation>Ad {number}</translation>
    </message>
    <message>
        <source>Teksten</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>Teksten (kan undværes)</source>
        <translation>The text (optional)</translation>
    </message>
    <message>
        <source>Intet endnu: vælg, hvem det gælder.</source>
        <translation>Nothing yet: choose whom it concerns.</translation>
    </message>
    <message>
        <source>{name} stemte for. Et særstandpunkt føres normalt kun til protokols for den, der stemte imod.</source>
        <translation>{name} voted for. A dissent is normally entered in the record only for someone who voted against.</translation>
    </message>
    <message>
        <source>{name} undlod at stemme. Så kan det normalt kun føres til protokols, at vedkommende undlod, eller noget om fremgangsmåden.</source>
        <translation>{name} abstained. Then normally only the abstention, or something about the procedure, can be entered in the record.</translation>
    </message>
    <message>
        <source>{name} er inhabil og deltog ikke i behandlingen af punktet.</source>
        <translation>{name} is disqualified and took no part in the item.</translation>
    </message>
    <message>
        <source>{name} var ikke til stede under punktet.</source>
        <translation>{name} was not present during the item.</translation>
    </message>
    <message>
        <source>{name} var ikke til stede under punktet. Standsningsretten forudsætter, at man har deltaget i en del af behandlingen.</source>
        <translation>{name} was not present during the item. The right of stay requires having taken part in some of its handling.</translation>
    </message>
    <message>
        <source>En, der er valgt,</source>
        <translation>Someone who is chosen</translation>
    </message>
    <message>
        <source>Vælg, hvem det gælder.</source>
        <translation>Choose whom it concerns.</translation>
    </message>
    <message>
        <source>Skriv, hvad der skal føres til protokols.</source>
        <translation>Write what is to be entered in the record.</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Linjer, der ikke er forstået</source>
        <translation>Lines that were not understood</translation>
    </message>
    <message>
        <source>vælg, hvad det betyder</source>
        <translation>choose what it means</translation>
    </message>
    <message>
        <source>Betydning</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>Brug det også på resten, og husk det</source>
        <translation>Use it for the rest, too, and remember it</translation>
    </message>
    <message>
        <source>Læs igen sådan</source>
        <translation>Read again this way</translation>
    </message>
    <message>
        <source>Alt i filen er forstået.</source>
        <translation>Everything in the file has been understood.</translation>
    </message>
    <message>
        <source>Linje {line}</source>
        <translation>Line {line}</translation>
    </message>
    <message>
        <source>»{words}« betyder i de gamle referater:</source>
        <translation>In the old minutes, “{words}” means:</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Luk beskeden</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>OldFilesModel</name>
    <message>
        <source>venter</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>klar</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>se efter</source>
        <translation>look at it</translation>
    </message>
    <message>
        <source>mangler noget</source>
        <translation>something is missing</translation>
    </message>
    <message>
        <source>kan ikke læses</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>findes allerede</source>
        <translation>exists already</translation>
    </message>
    <message>
        <source>udeladt</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>hentet</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>råd mangler</source>
        <translation>council missing</translation>
    </message>
    <message>
        <source>dato mangler</source>
        <translation>date missing</translation>
    </message>
    <message>
        <source>navn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>navne</source>
        <translation>names</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>Samme møde som {file}</source>
        <translation>The same meeting as {file}</translation>
    </message>
</context>
<context>
    <name>OrderedRows</name>
    <message>
        <source>Flyt op</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flyt ned</source>
        <translation>Move down</translation>
    </message>
</context>
<context>
    <name>OverviewDesk</name>
    <message>
        <source>Rådet har ingen kommende møder at gemme. Opret et møde først.</source>
        <translation>The council has no coming meetings to save. Create a meeting first.</translation>
    </message>
    <message>
        <source>Gem som kalender</source>
        <translation>Save as a calendar</translation>
    </message>
    <message>
        <source>Kalender (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>{path} er gemt.</source>
        <translation>{path} is saved.</translation>
    </message>
    <message>
        <source>Åbn filen</source>
        <translation>Open the file</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Råd</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Ikke godkendt endnu</source>
        <translation>Not approved yet</translation>
    </message>
    <message>
        <source>Åbne opgaver</source>
        <translation>Open tasks</translation>
    </message>
    <message>
        <source>Opfølgning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Fravær at se på</source>
        <translation>Absence to look at</translation>
    </message>
    <message>
        <source>Fravær</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Næste møde …</source>
        <translation>Next meeting…</translation>
    </message>
    <message>
        <source>Kommende møder …</source>
        <translation>Coming meetings…</translation>
    </message>
    <message>
        <source>Alle møder i perioden …</source>
        <translation>All meetings of the term…</translation>
    </message>
    <message>
        <source>Gem som kalender (.ics)</source>
        <translation>Save as a calendar (.ics)</translation>
    </message>
    <message>
        <source>Opret først et råd under Møder.</source>
        <translation>First create a council under Meetings.</translation>
    </message>
    <message>
        <source>Overblik</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>holdt møde</source>
        <translation>meeting held</translation>
    </message>
    <message>
        <source>holdte møder</source>
        <translation>meetings held</translation>
    </message>
    <message>
        <source>kommende møde</source>
        <translation>coming meeting</translation>
    </message>
    <message>
        <source>kommende møder</source>
        <translation>coming meetings</translation>
    </message>
    <message>
        <source>{count} mere</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>Alle står i listen over møder</source>
        <translation>All are in the list of meetings</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>ikke sat til udkast endnu</source>
        <translation>not set to draft yet</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i går</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>for {days} dage siden</source>
        <translation>{days} days ago</translation>
    </message>
    <message>
        <source>senest {date}</source>
        <translation>by {date}</translation>
    </message>
    <message>
        <source>Over fristen</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>uden frist</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>{count} møder i træk uden afbud</source>
        <translation>{count} meetings in a row without an apology</translation>
    </message>
    <message>
        <source>Udeblevet</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>har mødt til {percent} % af møderne ({present} af {count})</source>
        <translation>attended {percent} % of the meetings ({present} of {count})</translation>
    </message>
    <message>
        <source>Lavt fremmøde</source>
        <translation>Low attendance</translation>
    </message>
    <message>
        <source>Alle referater er godkendt.</source>
        <translation>All minutes are approved.</translation>
    </message>
    <message>
        <source>Når et møde er holdt, står det her, til referatet er godkendt.</source>
        <translation>When a meeting has been held, it stands here until the minutes are approved.</translation>
    </message>
    <message>
        <source>Der er ingen åbne opgaver. Tryk Ctrl+O under et punkt, når nogen påtager sig noget.</source>
        <translation>There are no open tasks. Press Ctrl+O during an item when someone takes something on.</translation>
    </message>
    <message>
        <source>Ingen har mere fravær i perioden, end rådets regler tillader. Reglerne sættes under Fravær.</source>
        <translation>Nobody has more absence in the period than the council&apos;s rules allow. The rules are set under Absence.</translation>
    </message>
    <message>
        <source>Når nogen udebliver flere gange eller sjældent møder, står det her.</source>
        <translation>When someone is absent several times or seldom attends, it stands here.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Side {page} af {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>Ingen sider</source>
        <translation>No pages</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PartRows</name>
    <message>
        <source>Rækkefølgen i et punkt</source>
        <translation>Order within an item</translation>
    </message>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Afsnit (sagsfremstilling, indstilling …)</source>
        <translation>Sections (presentation, recommendation…)</translation>
    </message>
    <message>
        <source>Sagens forløb</source>
        <translation>Case history</translation>
    </message>
    <message>
        <source>Bilag</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Det, der ikke er krydset af, udelades.</source>
        <translation>What is not ticked is left out.</translation>
    </message>
</context>
<context>
    <name>PastLists</name>
    <message>
        <source>Funktionsperioder</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Funktionsperiode</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til og med</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>+ Funktionsperiode</source>
        <translation>+ Term</translation>
    </message>
    <message>
        <source>Tidligere navne</source>
        <translation>Earlier names</translation>
    </message>
    <message>
        <source>Tidligere navn</source>
        <translation>Earlier name</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>+ Tidligere navn</source>
        <translation>+ Earlier name</translation>
    </message>
    <message>
        <source>Det, der ændres her, gemmes med det samme. Et nyt råd efter et valg begyndes i menuen Filer.</source>
        <translation>What is changed here is saved at once. A new council after an election is begun in the File menu.</translation>
    </message>
    <message>
        <source>hed {names}</source>
        <translation>was called {names}</translation>
    </message>
</context>
<context>
    <name>PasteMembersPanel</name>
    <message>
        <source>Indsæt flere</source>
        <translation>Paste several</translation>
    </message>
    <message>
        <source>De, der står på rådets liste i forvejen, bliver stående, som de er.</source>
        <translation>Those already on the council’s list stay as they are.</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Råd</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Tilføj {count}</source>
        <translation>Add {count}</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>TIDLIGERE</source>
        <translation>FORMER</translation>
    </message>
    <message>
        <source>tidligere</source>
        <translation>former</translation>
    </message>
    <message>
        <source>Ikke medlem af noget råd</source>
        <translation>Not a member of any council</translation>
    </message>
    <message>
        <source>{role} i {council}</source>
        <translation>{role}, {council}</translation>
    </message>
    <message>
        <source>{role} fra {date}</source>
        <translation>{role} from {date}</translation>
    </message>
    <message>
        <source>{role} til {date}</source>
        <translation>{role} until {date}</translation>
    </message>
    <message>
        <source>Suppleant for {name}</source>
        <translation>Substitute for {name}</translation>
    </message>
    <message>
        <source>ikke markeret</source>
        <translation>not marked</translation>
    </message>
    <message>
        <source>tast {letter}</source>
        <translation>key {letter}</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>Fremmøde nu</source>
        <translation>Attendance now</translation>
    </message>
    <message>
        <source>F4 viser et bogstav ved hver person. K kom, G gik, E gik efter punktet, F før punktet, I inhabil, S suppleant, L leder mødet; M, A og U gælder hele mødet</source>
        <translation>F4 shows a letter by each person. K came, G left, E left after the item, F before the item, I disqualified, S substitute, L moderator; M, A and U hold for the whole meeting</translation>
    </message>
    <message>
        <source>HÆNDELSER</source>
        <translation>EVENTS</translation>
    </message>
    <message>
        <source>Alle …</source>
        <translation>All…</translation>
    </message>
    <message>
        <source>Alle hændelser</source>
        <translation>All events</translation>
    </message>
    <message>
        <source>Ingen endnu</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>+ Gæst</source>
        <translation>+ Guest</translation>
    </message>
    <message>
        <source>Alle mødt</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>{filled} af {seats}</source>
        <translation>{filled} of {seats}</translation>
    </message>
    <message>
        <source>✓ Beslutningsdygtig (mindst {needed})</source>
        <translation>✓ Quorate (at least {needed})</translation>
    </message>
    <message>
        <source>! Ikke beslutningsdygtig: {filled} er her, og der skal mindst {needed} til.</source>
        <translation>! Not quorate: {filled} are here, and at least {needed} are needed.</translation>
    </message>
    <message>
        <source>Beslutningsdygtig, når {needed} er mødt</source>
        <translation>Quorate when {needed} are present</translation>
    </message>
    <message>
        <source>! Ikke beslutningsdygtig (mindst {needed})</source>
        <translation>! Not quorate (at least {needed})</translation>
    </message>
    <message>
        <source>Referatet er låst</source>
        <translation>The minutes are locked</translation>
    </message>
    <message>
        <source>Suppleant tager pladsen …</source>
        <translation>Substitute takes the seat…</translation>
    </message>
    <message>
        <source>Inhabil i punkt {number} …</source>
        <translation>Disqualified from item {number}…</translation>
    </message>
    <message>
        <source>Leder mødet fra nu af</source>
        <translation>Moderator from now on</translation>
    </message>
    <message>
        <source>Mødt, hele mødet</source>
        <translation>Present, the whole meeting</translation>
    </message>
    <message>
        <source>Afbud, hele mødet</source>
        <translation>Apology, the whole meeting</translation>
    </message>
    <message>
        <source>Udeblevet, hele mødet</source>
        <translation>Absent without notice, the whole meeting</translation>
    </message>
    <message>
        <source>Fjern fra mødet</source>
        <translation>Remove from the meeting</translation>
    </message>
    <message>
        <source>Gik under punkt {number}</source>
        <translation>Left during item {number}</translation>
    </message>
    <message>
        <source>Gik efter punkt {number}</source>
        <translation>Left after item {number}</translation>
    </message>
    <message>
        <source>Gik før punkt {number}</source>
        <translation>Left before item {number}</translation>
    </message>
    <message>
        <source>Kom under punkt {number}</source>
        <translation>Came during item {number}</translation>
    </message>
    <message>
        <source>Kom før punkt {number}</source>
        <translation>Came before item {number}</translation>
    </message>
    <message>
        <source>Kom efter punkt {number}</source>
        <translation>Came after item {number}</translation>
    </message>
    <message>
        <source>Kun medlemmer har suppleanter</source>
        <translation>Only members have substitutes</translation>
    </message>
    <message>
        <source>Ingen suppleant</source>
        <translation>No substitute</translation>
    </message>
    <message>
        <source>Rådet har ingen ledige suppleanter</source>
        <translation>The council has no substitutes left</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Råd</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Funktionsperiode</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Vis dem, der sad i rådet i en af dets perioder</source>
        <translation>Show those who sat on the council in one of its terms</translation>
    </message>
    <message>
        <source>Find en person</source>
        <translation>Find a person</translation>
    </message>
    <message>
        <source>Personer</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Træk, eller brug Alt+Pil, for at ændre ordenen.</source>
        <translation>Drag, or use Alt+Arrow, to change the order.</translation>
    </message>
    <message>
        <source>+ Person</source>
        <translation>+ Person</translation>
    </message>
    <message>
        <source>Indsæt flere …</source>
        <translation>Paste several…</translation>
    </message>
    <message>
        <source>Alle råd</source>
        <translation>All councils</translation>
    </message>
    <message>
        <source>Alle perioder</source>
        <translation>All terms</translation>
    </message>
    <message>
        <source>Ingen passer på det, der er skrevet i søgefeltet.</source>
        <translation>No one matches the search.</translation>
    </message>
    <message>
        <source>Opret først et råd. Medlemmerne kan skrives ind med det samme.</source>
        <translation>Create a council first. Its members can be entered at the same time.</translation>
    </message>
    <message>
        <source>Her er ingen personer endnu. Tilføj én med + Person, eller indsæt flere.</source>
        <translation>There are no people here yet. Add one with + Person, or paste several.</translation>
    </message>
</context>
<context>
    <name>PersonAbsence</name>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Hvilke møder</source>
        <translation>Which meetings</translation>
    </message>
    <message>
        <source>Personens møder</source>
        <translation>The person&apos;s meetings</translation>
    </message>
    <message>
        <source>Enter åbner mødet</source>
        <translation>Enter opens the meeting</translation>
    </message>
    <message>
        <source>Enter åbner mødet · Esc lukker</source>
        <translation>Enter opens the meeting · Esc closes</translation>
    </message>
    <message>
        <source>Alle møder, der tæller</source>
        <translation>All meetings that count</translation>
    </message>
    <message>
        <source>Mødt</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Afbud</source>
        <translation>Apologies</translation>
    </message>
    <message>
        <source>Udeblevet</source>
        <translation>Absent without apology</translation>
    </message>
    <message>
        <source>Møderne bag advarslen</source>
        <translation>The meetings behind the warning</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>+ Medlemskab</source>
        <translation>+ Membership</translation>
    </message>
    <message>
        <source>Slet personen</source>
        <translation>Delete person</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Medlemskaber</source>
        <translation>Memberships</translation>
    </message>
    <message>
        <source>Opret først et råd; så kan personen få en plads.</source>
        <translation>Create a council first; then the person can be given a seat.</translation>
    </message>
    <message>
        <source>Personen er ikke medlem af noget råd. Vælg et med + Medlemskab.</source>
        <translation>The person is not a member of any council. Choose one with + Membership.</translation>
    </message>
</context>
<context>
    <name>PhrasesButton</name>
    <message>
        <source>Fraser</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Fraser (skriv / i teksten)</source>
        <translation>Phrases (type / in the text)</translation>
    </message>
</context>
<context>
    <name>PhrasesPanel</name>
    <message>
        <source>Rådets fraser</source>
        <translation>Phrases of the council</translation>
    </message>
    <message>
        <source>Skriv / og begyndelsen af det korte ord i en beslutning, så foreslås frasen. De mest brugte kommer øverst.</source>
        <translation>Type / and the beginning of the short word in a decision, and the phrase is suggested. Those used most come first.</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Fraser</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Kort ord</source>
        <translation>Short word</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hvorfra</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Brugt</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>+ Frase</source>
        <translation>+ Phrase</translation>
    </message>
    <message>
        <source>Slet frasen</source>
        <translation>Delete phrase</translation>
    </message>
    <message>
        <source>Gendan den oprindelige</source>
        <translation>Restore the original</translation>
    </message>
    <message>
        <source>Frasens tekst</source>
        <translation>Text of the phrase</translation>
    </message>
    <message>
        <source>Indsæt</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Indsæt det, der udfyldes af sig selv</source>
        <translation>Insert what is filled in by itself</translation>
    </message>
    <message>
        <source>Ordene i klammer udfyldes, når frasen bruges. Det første … bliver markeret, så man kan skrive i stedet for det.</source>
        <translation>The words in braces are filled in when the phrase is used. The first … is selected, so that one can type in its place.</translation>
    </message>
    <message>
        <source>Forpersonens (eller formandens) navn</source>
        <translation>Name of the chairperson (or chair)</translation>
    </message>
    <message>
        <source>Næstforpersonens (eller næstformandens) navn</source>
        <translation>Name of the deputy chairperson (or chair)</translation>
    </message>
    <message>
        <source>Den, der leder mødet ved punktet</source>
        <translation>The moderator at the item</translation>
    </message>
    <message>
        <source>Navnene på dem, der er til stede ved punktet</source>
        <translation>Names of those present at the item</translation>
    </message>
    <message>
        <source>Punktets indstilling, med lister</source>
        <translation>The recommendation of the item, with lists</translation>
    </message>
    <message>
        <source>Datoen for rådets næste møde</source>
        <translation>Date of the council&apos;s next meeting</translation>
    </message>
    <message>
        <source>Rådets navn</source>
        <translation>Name of the council</translation>
    </message>
    <message>
        <source>Mødets dato</source>
        <translation>Date of the meeting</translation>
    </message>
    <message>
        <source>Punktets nummer</source>
        <translation>Number of the item</translation>
    </message>
    <message>
        <source>Punktets titel</source>
        <translation>Title of the item</translation>
    </message>
    <message>
        <source>Punktets sagsnummer</source>
        <translation>Case number of the item</translation>
    </message>
    <message>
        <source>skjult</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>følger med</source>
        <translation>built in</translation>
    </message>
    <message>
        <source>tilpasset</source>
        <translation>adapted</translation>
    </message>
    <message>
        <source>rådets egen</source>
        <translation>the council&apos;s own</translation>
    </message>
    <message>
        <source>Skjul frasen</source>
        <translation>Hide phrase</translation>
    </message>
    <message>
        <source>ny</source>
        <translation>new</translation>
    </message>
    <message>
        <source>Ny frase.</source>
        <translation>New phrase.</translation>
    </message>
    <message>
        <source>En frase skal have et kort ord uden mellemrum.</source>
        <translation>A phrase must have a short word without spaces.</translation>
    </message>
    <message>
        <source>Der er allerede en frase med det korte ord »{key}«.</source>
        <translation>There is already a phrase with the short word “{key}”.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Luk forhåndsvisningen</source>
        <translation>Close the preview</translation>
    </message>
    <message>
        <source>Siderne kunne ikke vises. Teksten er uberørt. ({error})</source>
        <translation>The pages could not be shown. The text is untouched. ({error})</translation>
    </message>
    <message>
        <source>Side {page} af {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>Udskriver side {page} af {pages} …</source>
        <translation>Printing page {page} of {pages}…</translation>
    </message>
    <message>
        <source>Annullér</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Udskriften er stoppet.</source>
        <translation>Printing was stopped.</translation>
    </message>
    <message>
        <source>Dokumentet er sendt til printeren.</source>
        <translation>The document has been sent to the printer.</translation>
    </message>
    <message>
        <source>Dokumentet blev ikke udskrevet. Se efter, om printeren er tændt.</source>
        <translation>The document was not printed. Check that the printer is switched on.</translation>
    </message>
</context>
<context>
    <name>PrivateNoteCard</name>
    <message>
        <source>Privat note</source>
        <translation>Private note</translation>
    </message>
    <message>
        <source>Privat – kommer ikke med i referatet</source>
        <translation>Private – left out of the minutes</translation>
    </message>
    <message>
        <source>Privat note, kommer ikke med i referatet</source>
        <translation>Private note, left out of the minutes</translation>
    </message>
    <message>
        <source>Privat note – kommer ikke med i referatet</source>
        <translation>Private note – left out of the minutes</translation>
    </message>
</context>
<context>
    <name>PublicationCard</name>
    <message>
        <source>Offentlig udgave</source>
        <translation>Public copy</translation>
    </message>
    <message>
        <source>Offentlig titel</source>
        <translation>Public title</translation>
    </message>
    <message>
        <source>Offentlig beslutning</source>
        <translation>Public decision</translation>
    </message>
    <message>
        <source>Beslutning, som den må læses af alle</source>
        <translation>The decision as everyone may read it</translation>
    </message>
    <message>
        <source>Frigivet: beslutningen kommer med i offentlig udgave</source>
        <translation>Released: the decision is part of the public copy</translation>
    </message>
    <message>
        <source>Det er alt, hvad den offentlige udgave skriver om dette lukkede punkt.</source>
        <translation>This is all that the public copy says of this closed item.</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>ukendt</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>fra {date}</source>
        <translation>from {date}</translation>
    </message>
    <message>
        <source>til {date}</source>
        <translation>to {date}</translation>
    </message>
    <message>
        <source>lukkede</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>åbne</source>
        <translation>open</translation>
    </message>
    <message>
        <source>kun beslutninger</source>
        <translation>decisions only</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Oplæsning</source>
        <translation>Reading aloud</translation>
    </message>
    <message>
        <source>Videre</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Lukket punkt</source>
        <translation>Closed item</translation>
    </message>
    <message>
        <source>Læs også lukkede punkter op</source>
        <translation>Read closed items aloud too</translation>
    </message>
    <message>
        <source>Mindre skrift (Ctrl+-)</source>
        <translation>Smaller type (Ctrl+-)</translation>
    </message>
    <message>
        <source>Større skrift (Ctrl++)</source>
        <translation>Larger type (Ctrl++)</translation>
    </message>
    <message>
        <source>Tilbage</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mellemrum eller PgDn: videre · PgUp: tilbage · Ctrl + og Ctrl −: skrift</source>
        <translation>Space or PgDn: next · PgUp: back · Ctrl + and Ctrl −: type size</translation>
    </message>
    <message>
        <source>{place} af {count}</source>
        <translation>{place} of {count}</translation>
    </message>
    <message>
        <source>Der er ingen beslutninger at læse op.</source>
        <translation>There are no decisions to read aloud.</translation>
    </message>
    <message>
        <source>Færdig</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>RenamingChoice</name>
    <message>
        <source>Nyt navn fra</source>
        <translation>New name from</translation>
    </message>
    <message>
        <source>Ret navnet overalt (en stavefejl)</source>
        <translation>Correct the name everywhere (a misspelling)</translation>
    </message>
    <message>
        <source>Skriv, fra hvilken dag det nye navn gælder.</source>
        <translation>Enter the day from which the new name holds.</translation>
    </message>
    <message>
        <source>Alle møder får navnet. Kun godkendte referater beholder det, de blev godkendt med.</source>
        <translation>All meetings get the name. Only approved minutes keep the one they were approved with.</translation>
    </message>
    <message>
        <source>Hed {former} til og med {last}: møder indtil da beholder navnet.</source>
        <translation>Was called {former} up to and including {last}: meetings until then keep the name.</translation>
    </message>
</context>
<context>
    <name>ReopenPanel</name>
    <message>
        <source>Genåbn mødet</source>
        <translation>Reopen the meeting</translation>
    </message>
    <message>
        <source>Til en enkelt fejl er en rettelse ofte nok: den tilføjes uden at genåbne.</source>
        <translation>For a single mistake a correction is often enough: it is added without reopening.</translation>
    </message>
    <message>
        <source>For eksempel: Et navn var skrevet forkert</source>
        <translation>For example: A name was misspelt</translation>
    </message>
    <message>
        <source>Begrundelse</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Mødet bliver et udkast igen, og næste godkendelse bliver version {number}. Begrundelsen gemmes ved den gamle version, og de dokumenter, der er lavet, bliver liggende. Det kan ikke fortrydes med Ctrl+Z.</source>
        <translation>The meeting becomes a draft again, and the next approval will be version {number}. The reason is kept with the old version, and the documents that were made stay. This cannot be undone with Ctrl+Z.</translation>
    </message>
    <message>
        <source>Skriv, hvorfor mødet genåbnes.</source>
        <translation>Write why the meeting is reopened.</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Hent et arkiv</source>
        <translation>Restore an archive</translation>
    </message>
    <message>
        <source>Vælg arkivets mappe. Du ser, hvad der er i det, før noget gemmes.</source>
        <translation>Choose the folder of the archive. You see what is in it before anything is stored.</translation>
    </message>
    <message>
        <source>Hent rådet</source>
        <translation>Restore the council</translation>
    </message>
    <message>
        <source>Vælg mappe …</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Der er ikke valgt noget arkiv.</source>
        <translation>No archive has been chosen.</translation>
    </message>
    <message>
        <source>Ser arkivet efter</source>
        <translation>Looking the archive over</translation>
    </message>
    <message>
        <source>Ser arkivet efter …</source>
        <translation>Looking the archive over…</translation>
    </message>
    <message>
        <source>{done} af {of} filer er set efter.</source>
        <translation>{done} of {of} files are looked over.</translation>
    </message>
    <message>
        <source>✓ Arkivet er ubeskadiget.</source>
        <translation>✓ The archive is undamaged.</translation>
    </message>
    <message>
        <source>møde</source>
        <translation>meeting</translation>
    </message>
    <message>
        <source>møder</source>
        <translation>meetings</translation>
    </message>
    <message>
        <source>Fra {first} til {last}</source>
        <translation>From {first} to {last}</translation>
    </message>
    <message>
        <source>Arkiveret d. {date}</source>
        <translation>Archived on {date}</translation>
    </message>
    <message>
        <source>Vælg arkivets mappe</source>
        <translation>Choose the folder of the archive</translation>
    </message>
</context>
<context>
    <name>RevisionsPanel</name>
    <message>
        <source>Tidligere udgaver: {name}</source>
        <translation>Earlier versions: {name}</translation>
    </message>
    <message>
        <source>Vælg en udgave for at læse den. Den nuværende tekst gemmes som en udgave.</source>
        <translation>Choose a version to read it. The present text is kept as a version.</translation>
    </message>
    <message>
        <source>Brug denne udgave</source>
        <translation>Use this version</translation>
    </message>
    <message>
        <source>Udgaver</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Udgavens tekst</source>
        <translation>Text of the version</translation>
    </message>
    <message>
        <source>Teksten er ikke ændret, siden den blev skrevet.</source>
        <translation>The text has not been changed since it was written.</translation>
    </message>
    <message>
        <source>{date} kl. {time}</source>
        <translation>{date} at {time}</translation>
    </message>
</context>
<context>
    <name>RichTextEdit</name>
    <message>
        <source>Indsæt række over</source>
        <translation>Insert row above</translation>
    </message>
    <message>
        <source>Indsæt række under</source>
        <translation>Insert row below</translation>
    </message>
    <message>
        <source>Indsæt kolonne før</source>
        <translation>Insert column before</translation>
    </message>
    <message>
        <source>Indsæt kolonne efter</source>
        <translation>Insert column after</translation>
    </message>
    <message>
        <source>Slet række</source>
        <translation>Delete row</translation>
    </message>
    <message>
        <source>Slet kolonne</source>
        <translation>Delete column</translation>
    </message>
    <message>
        <source>Slet tabel</source>
        <translation>Delete table</translation>
    </message>
    <message>
        <source>{url}
Ctrl+klik åbner linket</source>
        <translation>{url}
Ctrl+click opens the link</translation>
    </message>
    <message>
        <source>Kopiér</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Klip</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Sæt ind</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Sæt ind uden formatering</source>
        <translation>Paste without formatting</translation>
    </message>
    <message>
        <source>Link …</source>
        <translation>Link…</translation>
    </message>
    <message>
        <source>Markér alt</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Fjern</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Regler for fravær</source>
        <translation>Rules for absence</translation>
    </message>
    <message>
        <source>Når et medlem er omfattet af en regel, står det under skemaet og i filerne.</source>
        <translation>When a rule applies to a member, it is told below the table and in the files.</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Udeblevet så mange gange i træk</source>
        <translation>Absent without apology so many times in a row</translation>
    </message>
    <message>
        <source>Mødt til under så mange procent</source>
        <translation>Present at less than so many percent</translation>
    </message>
    <message>
        <source>0 slår en regel fra. Et afbud bryder rækken af udeblivelser. Procenten regnes af de møder, der vises, og først fra {count} møder.</source>
        <translation>0 switches a rule off. An apology breaks the row of absences. The percentage is of the meetings shown, and only from {count} meetings on.</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Gem søgningen</source>
        <translation>Save this search</translation>
    </message>
    <message>
        <source>Vis flere</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Gør klar til at søge: {count} mangler …</source>
        <translation>Getting ready to search: {count} left …</translation>
    </message>
    <message>
        <source>De første {count} fund</source>
        <translation>The first {count} hits</translation>
    </message>
    <message>
        <source>1 fund</source>
        <translation>1 hit</translation>
    </message>
    <message>
        <source>{count} fund</source>
        <translation>{count} hits</translation>
    </message>
    <message>
        <source>Søgningen er gemt. Den står her, når feltet er tomt.</source>
        <translation>The search is saved. It stands here when the field is empty.</translation>
    </message>
    <message>
        <source>Søg i titler, beslutninger, tekster, navne og bilag</source>
        <translation>Search titles, decisions, texts, names and attachments</translation>
    </message>
    <message>
        <source>Søg</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Pil op og ned vælger mellem fundene, Enter går dertil, Esc går tilbage</source>
        <translation>Up and Down choose among the hits, Enter goes there, Esc goes back</translation>
    </message>
    <message>
        <source>Råd</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Alle råd</source>
        <translation>All councils</translation>
    </message>
    <message>
        <source>Mødets tilstand</source>
        <translation>State of the meeting</translation>
    </message>
    <message>
        <source>Alle tilstande</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Åbne eller lukkede punkter</source>
        <translation>Open or closed items</translation>
    </message>
    <message>
        <source>Åbne og lukkede</source>
        <translation>Open and closed</translation>
    </message>
    <message>
        <source>Kun åbne punkter</source>
        <translation>Open items only</translation>
    </message>
    <message>
        <source>Kun lukkede punkter</source>
        <translation>Closed items only</translation>
    </message>
    <message>
        <source>Person, der deltog eller er nævnt</source>
        <translation>Person who took part or is named</translation>
    </message>
    <message>
        <source>Alle personer</source>
        <translation>All people</translation>
    </message>
    <message>
        <source>Funktionsperiode</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Fra dato</source>
        <translation>From date</translation>
    </message>
    <message>
        <source>Til dato</source>
        <translation>To date</translation>
    </message>
    <message>
        <source>{field}, som 31-12-2026</source>
        <translation>{field}, like 31-12-2026</translation>
    </message>
    <message>
        <source>Kun beslutninger, i fuld længde</source>
        <translation>Decisions only, in full</translation>
    </message>
    <message>
        <source>Hvad har vi besluttet om …? De nyeste står først.</source>
        <translation>What have we decided about …? The latest come first.</translation>
    </message>
    <message>
        <source>Ryd filtre</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Enter går dertil, Esc går tilbage</source>
        <translation>Enter goes there, Esc goes back</translation>
    </message>
    <message>
        <source>↑ ↓ vælger · Enter går dertil · Esc tilbage</source>
        <translation>↑ ↓ choose · Enter goes there · Esc back</translation>
    </message>
    <message>
        <source>Der er ingen fund for »{words}«.</source>
        <translation>There are no hits for “{words}”.</translation>
    </message>
    <message>
        <source>Prøv færre ord eller kun begyndelsen af dem, eller ryd filtrene. å er ikke a: skriv de danske bogstaver, som de er.</source>
        <translation>Try fewer words or only how they begin, or clear the filters. Danish letters are kept apart: write them as they are.</translation>
    </message>
    <message>
        <source>Skriv et ord eller flere: alle skal være der. »bolig« finder også ungdomsbolig.</source>
        <translation>Type a word or several: all of them must be there. “bolig” finds ungdomsbolig, too.</translation>
    </message>
    <message>
        <source>Sæt ord i &quot;citationstegn&quot;, når de skal stå efter hinanden. Sæt hak ved Kun beslutninger for at læse, hvad der er besluttet.</source>
        <translation>Put words in &quot;quotes&quot; when they must follow each other. Tick Decisions only to read what has been decided.</translation>
    </message>
    <message>
        <source>GEMTE SØGNINGER</source>
        <translation>SAVED SEARCHES</translation>
    </message>
    <message>
        <source>SENESTE SØGNINGER</source>
        <translation>RECENT SEARCHES</translation>
    </message>
    <message>
        <source>Fjern »{words}«</source>
        <translation>Remove “{words}”</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>Beslutning</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Afsnittets overskrift</source>
        <translation>Heading of the section</translation>
    </message>
    <message>
        <source>Uden overskrift</source>
        <translation>No heading</translation>
    </message>
    <message>
        <source>Mere om afsnittet</source>
        <translation>More about the section</translation>
    </message>
    <message>
        <source>Ryk ind under afsnittet over</source>
        <translation>Indent under the section above</translation>
    </message>
    <message>
        <source>Ryk ud til eget afsnit</source>
        <translation>Make a section of its own</translation>
    </message>
    <message>
        <source>Afsnit uden overskrift</source>
        <translation>Section without a heading</translation>
    </message>
    <message>
        <source>Flyt op</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flyt ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Tidligere udgaver …</source>
        <translation>Earlier versions…</translation>
    </message>
    <message>
        <source>Slet afsnittet</source>
        <translation>Delete section</translation>
    </message>
</context>
<context>
    <name>SectionRows</name>
    <message>
        <source>Afsnit i et nyt punkt</source>
        <translation>Sections in a new item</translation>
    </message>
    <message>
        <source>+ Afsnit</source>
        <translation>+ Section</translation>
    </message>
    <message>
        <source>Gør til overskrift</source>
        <translation>Make a heading</translation>
    </message>
    <message>
        <source>Gør til underoverskrift</source>
        <translation>Make a subheading</translation>
    </message>
    <message>
        <source>underoverskrift</source>
        <translation>subheading</translation>
    </message>
    <message>
        <source>Nyt afsnit</source>
        <translation>New section</translation>
    </message>
</context>
<context>
    <name>ShortcutsView</name>
    <message>
        <source>Genveje</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Luk (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>F1 eller Esc lukker. Alt og et bogstav åbner en menu.</source>
        <translation>F1 or Esc closes. Alt and a letter opens a menu.</translation>
    </message>
    <message>
        <source>I en tekst</source>
        <translation>In a text</translation>
    </message>
    <message>
        <source>F4, og personens bogstav</source>
        <translation>F4, and the letter of a person</translation>
    </message>
    <message>
        <source>Punkt 1–9 på dagsordenen</source>
        <translation>Items 1–9 on the agenda</translation>
    </message>
    <message>
        <source>Fed</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Kursiv</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Punktopstilling</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Nummereret liste</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Ryk ind i lister</source>
        <translation>Increase indent in lists</translation>
    </message>
    <message>
        <source>Ryk ud i lister</source>
        <translation>Decrease indent in lists</translation>
    </message>
    <message>
        <source>Ny linje i samme afsnit</source>
        <translation>New line in the same paragraph</translation>
    </message>
    <message>
        <source>Videre fra liste og tabel</source>
        <translation>On from a list or a table</translation>
    </message>
    <message>
        <source>Gik under punktet</source>
        <translation>Left during the item</translation>
    </message>
    <message>
        <source>Gik efter punktet</source>
        <translation>Left after the item</translation>
    </message>
    <message>
        <source>Gik før punktet</source>
        <translation>Left before the item</translation>
    </message>
    <message>
        <source>Kom under punktet</source>
        <translation>Came during the item</translation>
    </message>
    <message>
        <source>Kom før punktet</source>
        <translation>Came before the item</translation>
    </message>
    <message>
        <source>Suppleant tager pladsen</source>
        <translation>Substitute takes the seat</translation>
    </message>
    <message>
        <source>Inhabil: ja eller nej</source>
        <translation>Disqualified: yes or no</translation>
    </message>
    <message>
        <source>I, J/N</source>
        <translation>I, Y/N</translation>
    </message>
    <message>
        <source>Leder mødet</source>
        <translation>Moderator</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Filens tekst</source>
        <translation>Text of the file</translation>
    </message>
</context>
<context>
    <name>StandingItems</name>
    <message>
        <source>Faste punkter</source>
        <translation>Standing items</translation>
    </message>
    <message>
        <source>+ Punkt</source>
        <translation>+ Item</translation>
    </message>
    <message>
        <source>Punktets type</source>
        <translation>Type of the item</translation>
    </message>
    <message>
        <source>Lukket</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>{type} · lukket</source>
        <translation>{type} · closed</translation>
    </message>
    <message>
        <source>Nyt punkt</source>
        <translation>New item</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Opret et råd</source>
        <translation>Create a council</translation>
    </message>
    <message>
        <source>Åbn eksemplerne</source>
        <translation>Open the samples</translation>
    </message>
    <message>
        <source>Hent gamle referater</source>
        <translation>Import old minutes</translation>
    </message>
    <message>
        <source>Velkommen til Referent</source>
        <translation>Welcome to Referent</translation>
    </message>
    <message>
        <source>Dagsorden, fremmøde og referat for råd og udvalg. Alt ligger i én fil på din egen computer.</source>
        <translation>Agenda, attendance and minutes for councils and committees. Everything is in one file on your own computer.</translation>
    </message>
    <message>
        <source>Navn, layout og medlemmer, så er du i gang.</source>
        <translation>Name, layout and members, and you are under way.</translation>
    </message>
    <message>
        <source>To opdigtede råd med møder, du kan prøve på.</source>
        <translation>Two invented councils with meetings to try out.</translation>
    </message>
    <message>
        <source>Læs referater, du har som Word, PDF eller tekst.</source>
        <translation>Read minutes you have as Word, PDF or text.</translation>
    </message>
</context>
<context>
    <name>StateStrip</name>
    <message>
        <source>Tilføj rettelse …</source>
        <translation>Add a correction…</translation>
    </message>
    <message>
        <source>Genåbn …</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Udsend tillægsdagsorden</source>
        <translation>Send out supplementary agenda</translation>
    </message>
    <message>
        <source>Godkendt, før Referent gemte versioner · låst</source>
        <translation>Approved before Referent kept versions · locked</translation>
    </message>
    <message>
        <source>Underskrevet · godkendt d. {date} · version {number} · låst</source>
        <translation>Signed · approved on {date} · version {number} · locked</translation>
    </message>
    <message>
        <source>Godkendt d. {date} · version {number} · låst</source>
        <translation>Approved on {date} · version {number} · locked</translation>
    </message>
    <message>
        <source>Genåbnet d. {date}: {reason} · næste godkendelse bliver version {number}</source>
        <translation>Reopened on {date}: {reason} · the next approval will be version {number}</translation>
    </message>
    <message>
        <source>Dagsorden udsendt d. {date} kl. {time}</source>
        <translation>Agenda sent out on {date} at {time}</translation>
    </message>
    <message>
        <source>Dagsorden udsendt</source>
        <translation>Agenda sent out</translation>
    </message>
    <message>
        <source>punkt er</source>
        <translation>item has</translation>
    </message>
    <message>
        <source>punkter er</source>
        <translation>items have</translation>
    </message>
    <message>
        <source>{items} kommet til siden</source>
        <translation>{items} come since</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Alt er gemt</source>
        <translation>Everything is saved</translation>
    </message>
    <message>
        <source>{name} · lokalt</source>
        <translation>{name} · local</translation>
    </message>
    <message>
        <source>● Gemt kl. {time}</source>
        <translation>● Saved at {time}</translation>
    </message>
    <message>
        <source>! Ikke gemt: {reason}</source>
        <translation>! Not saved: {reason}</translation>
    </message>
</context>
<context>
    <name>TaskPanel</name>
    <message>
        <source>Opgaven</source>
        <translation>The task</translation>
    </message>
    <message>
        <source>Ny opgave</source>
        <translation>New task</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Hvad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Senest</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Datoen kan ikke læses. Skriv den som 31-12-2026 eller +14, eller skriv »næste møde«, hvis det er oprettet.</source>
        <translation>The date cannot be read. Write it as 31-12-2026 or +14, or write “next meeting” if that has been created.</translation>
    </message>
    <message>
        <source>dd-mm-åååå</source>
        <translation>dd-mm-yyyy</translation>
    </message>
    <message>
        <source>{date} · punkt {number}: {title}</source>
        <translation>{date} · item {number}: {title}</translation>
    </message>
    <message>
        <source>næste møde</source>
        <translation>next meeting</translation>
    </message>
    <message>
        <source>En dato, eller +14 for om 14 dage. Kan stå tom.</source>
        <translation>A date, or +14 for in 14 days. Can be left empty.</translation>
    </message>
    <message>
        <source>En dato, +14 for om 14 dage, eller næste møde ({date}). Kan stå tom.</source>
        <translation>A date, +14 for in 14 days, or next meeting ({date}). Can be left empty.</translation>
    </message>
    <message>
        <source>Skriv, hvad der skal gøres.</source>
        <translation>Write what is to be done.</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Mere om opgaven</source>
        <translation>More about the task</translation>
    </message>
    <message>
        <source>✓ udført d. {date}</source>
        <translation>✓ done on {date}</translation>
    </message>
    <message>
        <source>senest d. {date}</source>
        <translation>due on {date}</translation>
    </message>
    <message>
        <source> – over fristen</source>
        <translation> – overdue</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Opgaver</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Ret opgaven …</source>
        <translation>Edit the task…</translation>
    </message>
    <message>
        <source>Slet opgaven</source>
        <translation>Delete task</translation>
    </message>
</context>
<context>
    <name>TasksModel</name>
    <message>
        <source>Opgave</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Hvem</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Senest</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>{date} · punkt {number}: {title}</source>
        <translation>{date} · item {number}: {title}</translation>
    </message>
    <message>
        <source>✓ udført {date}</source>
        <translation>✓ done {date}</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>dage</source>
        <translation>days</translation>
    </message>
    <message>
        <source>! {days} over fristen</source>
        <translation>! {days} overdue</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i morgen</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>om {days} dage</source>
        <translation>in {days} days</translation>
    </message>
    <message>
        <source>udført</source>
        <translation>done</translation>
    </message>
    <message>
        <source>åben</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>TasksView</name>
    <message>
        <source>Råd</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Hvilke opgaver</source>
        <translation>Which tasks</translation>
    </message>
    <message>
        <source>Åbne</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Udførte</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>+ Opgave</source>
        <translation>+ Task</translation>
    </message>
    <message>
        <source>Gå til punktet</source>
        <translation>Go to the item</translation>
    </message>
    <message>
        <source>Opgaven er udført.</source>
        <translation>The task is done.</translation>
    </message>
    <message>
        <source>Opgaven er åben igen.</source>
        <translation>The task is open again.</translation>
    </message>
    <message>
        <source>Opgaven er slettet.</source>
        <translation>The task has been deleted.</translation>
    </message>
    <message>
        <source>Fortryd</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Opgaver</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Mellemrum krydser af, Enter retter, Delete sletter, Pil til højre går dertil</source>
        <translation>Space ticks off, Enter edits, Delete deletes, Right arrow goes there</translation>
    </message>
    <message>
        <source>Opfølgning</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Mellemrum krydser af · Enter retter · Delete sletter · → går til punktet</source>
        <translation>Space ticks off · Enter edits · Delete deletes · → goes to the item</translation>
    </message>
    <message>
        <source>{count} åbne</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>{count} over fristen</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>Opret først et råd under Møder.</source>
        <translation>Create a council under Meetings first.</translation>
    </message>
    <message>
        <source>Her er ingen opgaver endnu. Tryk Ctrl+O under et punkt, når nogen påtager sig noget, eller skriv en opgave her.</source>
        <translation>There are no tasks here yet. Press Ctrl+O under an item when someone takes something on, or write a task here.</translation>
    </message>
    <message>
        <source>Ingen opgaver er udført endnu. Kryds dem af under Åbne.</source>
        <translation>No tasks are done yet. Tick them off under Open.</translation>
    </message>
    <message>
        <source>Alt er gjort: der er ingen åbne opgaver.</source>
        <translation>All is done: there are no open tasks.</translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message>
        <source>Wordskabelon</source>
        <translation>Word template</translation>
    </message>
    <message>
        <source>Sidehoved, logo, skrift og margener i alt, hvad der skrives for {council}.</source>
        <translation>Header, logo, font and margins of everything that is written for {council}.</translation>
    </message>
    <message>
        <source>Brug skabelonen</source>
        <translation>Use the template</translation>
    </message>
    <message>
        <source>Sådan ser et referat ud</source>
        <translation>What the minutes look like</translation>
    </message>
    <message>
        <source>Moderne</source>
        <translation>Modern</translation>
    </message>
    <message>
        <source>Arial, med overskrifter i blåt</source>
        <translation>Arial, with headings in blue</translation>
    </message>
    <message>
        <source>Klassisk</source>
        <translation>Classic</translation>
    </message>
    <message>
        <source>Times New Roman, i sort og med titlen på midten</source>
        <translation>Times New Roman, in black and with the title in the middle</translation>
    </message>
    <message>
        <source>Rådets egen fil</source>
        <translation>The council&apos;s own file</translation>
    </message>
    <message>
        <source>Vælg fil …</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>Gem en skabelon at begynde på …</source>
        <translation>Save a template to begin with…</translation>
    </message>
    <message>
        <source>Gem skabelonen som …</source>
        <translation>Save the template as…</translation>
    </message>
    <message>
        <source>Vælg rådets Wordskabelon</source>
        <translation>Choose the council&apos;s Word template</translation>
    </message>
    <message>
        <source>En .docx eller .dotx. Den kan også trækkes hertil.</source>
        <translation>A .docx or .dotx. It can also be dragged here.</translation>
    </message>
    <message>
        <source>Siderne bliver lavet …</source>
        <translation>The pages are being made…</translation>
    </message>
    <message>
        <source>Filen kan ikke bruges som skabelon.</source>
        <translation>The file cannot be used as a template.</translation>
    </message>
    <message>
        <source>✓ Skabelonen er efterset uden bemærkninger.</source>
        <translation>✓ The template was checked and nothing was found.</translation>
    </message>
    <message>
        <source>Fejl: {text}</source>
        <translation>Error: {text}</translation>
    </message>
    <message>
        <source>Bemærk: {text}</source>
        <translation>Note: {text}</translation>
    </message>
    <message>
        <source>Gem en skabelon at begynde på</source>
        <translation>Save a template to begin with</translation>
    </message>
    <message>
        <source>Rådets skabelon.docx</source>
        <translation>The council&apos;s template.docx</translation>
    </message>
    <message>
        <source>Gem skabelonen</source>
        <translation>Save the template</translation>
    </message>
    <message>
        <source>Word-dokument (*.docx *.dotx)</source>
        <translation>Word document (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Skabelonen er gemt: {path}</source>
        <translation>The template is saved: {path}</translation>
    </message>
</context>
<context>
    <name>TermPanel</name>
    <message>
        <source>Ny funktionsperiode</source>
        <translation>New term</translation>
    </message>
    <message>
        <source>Funktionsperioden</source>
        <translation>The term</translation>
    </message>
    <message>
        <source>Begge dage hører med til perioden. Medlemskaberne ændres ikke: de rettes under Personer.</source>
        <translation>Both days belong to the term. The memberships are not changed: they are edited under People.</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Gem</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til og med (tom: varer stadig)</source>
        <translation>Up to and including (empty: not ended)</translation>
    </message>
    <message>
        <source>Skriv, hvornår perioden begynder.</source>
        <translation>Enter when the term begins.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Klokkeslættet kan ikke læses. Skriv det som 16:30.</source>
        <translation>The time cannot be read. Write it as 16:30.</translation>
    </message>
    <message>
        <source>tt:mm</source>
        <translation>hh:mm</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Alt, hvad referatet siger om fremmøde, kommer herfra. Ret tid, punkt eller person, og linjerne følger med.</source>
        <translation>All that the minutes say of attendance comes from here. Change a time, an item or a person, and the lines follow.</translation>
    </message>
    <message>
        <source>Hændelser</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Færdig</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Der er ikke sket noget endnu.</source>
        <translation>Nothing has happened yet.</translation>
    </message>
    <message>
        <source>Tilføj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tilføj hændelse</source>
        <translation>Add event</translation>
    </message>
    <message>
        <source>NY HÆNDELSE</source>
        <translation>NEW EVENT</translation>
    </message>
    <message>
        <source>Referatet er godkendt, så hændelserne kan kun læses.</source>
        <translation>The minutes are approved, so the events can only be read.</translation>
    </message>
</context>
<context>
    <name>TotalsModel</name>
    <message>
        <source>Mødt</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Afbud</source>
        <translation>Apologies</translation>
    </message>
    <message>
        <source>Udebl.</source>
        <translation>Unexc.</translation>
    </message>
    <message>
        <source>Fremmøde</source>
        <translation>Attendance</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>ikke markeret</source>
        <translation>not marked</translation>
    </message>
    <message>
        <source>punkt {number}</source>
        <translation>item {number}</translation>
    </message>
    <message>
        <source>fremmødet</source>
        <translation>the attendance</translation>
    </message>
    <message>
        <source>dagsordenen</source>
        <translation>the agenda</translation>
    </message>
</context>
<context>
    <name>VotePanel</name>
    <message>
        <source>Afstemning, punkt {number}</source>
        <translation>Vote, item {number}</translation>
    </message>
    <message>
        <source>Gem afstemningen</source>
        <translation>Save the vote</translation>
    </message>
    <message>
        <source>Forslag til afstemning</source>
        <translation>Motions to vote on</translation>
    </message>
    <message>
        <source>Forslaget</source>
        <translation>The motion</translation>
    </message>
    <message>
        <source>Hvad der stemmes om (kan undværes)</source>
        <translation>What is voted on (optional)</translation>
    </message>
    <message>
        <source>Stemmer</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Personens bogstav skifter mellem for, imod og undlod. F, I og U gælder den valgte, et tal en gruppe, 0 alle.</source>
        <translation>The letter of a person changes between for, against and abstained. F, I and U (for, against, abstained) concern the chosen one, a number a group, 0 everyone.</translation>
    </message>
    <message>
        <source>Ingen med stemmeret er markeret som mødt. Markér fremmødet, eller skriv afstemningen med egne ord.</source>
        <translation>Nobody with a vote is marked as present. Mark the attendance, or describe the vote in your own words.</translation>
    </message>
    <message>
        <source>Bogstav: for → imod → undlod · F, I, U, Del: den valgte · Tal: gruppe · Enter gemmer</source>
        <translation>Letter: for → against → abstained · F, I, U, Del: the chosen one · Number: group · Enter saves</translation>
    </message>
    <message>
        <source>Afstemningen med egne ord</source>
        <translation>The vote in your own words</translation>
    </message>
    <message>
        <source>Som rådet plejer: {style}</source>
        <translation>As usual: {style}</translation>
    </message>
    <message>
        <source>Hvordan afstemningen skrives</source>
        <translation>How the vote is printed</translation>
    </message>
    <message>
        <source>Med egne ord</source>
        <translation>In your own words</translation>
    </message>
    <message>
        <source>Skrives i referatet</source>
        <translation>Printed in the minutes</translation>
    </message>
    <message>
        <source>+ Nyt forslag</source>
        <translation>+ New motion</translation>
    </message>
    <message>
        <source>Slet forslaget</source>
        <translation>Delete motion</translation>
    </message>
    <message>
        <source>Luk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ad {number}</source>
        <translation>Ad {number}</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Ikke på listen</source>
        <translation>Not on the list</translation>
    </message>
    <message>
        <source>har ikke stemt</source>
        <translation>has not voted</translation>
    </message>
    <message>
        <source>For {for_} · Imod {against} · Undlod {abstained} · i alt {total} af {here} til stede</source>
        <translation>For {for_} · Against {against} · Abstained {abstained} · in all {total} of {here} present</translation>
    </message>
    <message>
        <source>Intet</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Vedtaget</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>Forkastet</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Stemmelighed: bortfalder</source>
        <translation>Tie: lapses</translation>
    </message>
    <message>
        <source>Stemmelighed: vedtaget, {name} afgør</source>
        <translation>Tie: adopted, {name} decides</translation>
    </message>
    <message>
        <source>Stemmelighed: forkastet, {name} afgør</source>
        <translation>Tie: rejected, {name} decides</translation>
    </message>
    <message>
        <source>{name} er til stede, men har ikke stemt.</source>
        <translation>{name} is present but has not voted.</translation>
    </message>
    <message>
        <source>{name} er inhabil og kan ikke stemme.</source>
        <translation>{name} is disqualified and cannot vote.</translation>
    </message>
    <message>
        <source>{name} har en suppleant i sit sted og kan ikke stemme.</source>
        <translation>{name} is replaced by a substitute and cannot vote.</translation>
    </message>
    <message>
        <source>{name} er gået og kan ikke stemme.</source>
        <translation>{name} has left and cannot vote.</translation>
    </message>
    <message>
        <source>{name} er ikke til stede og kan ikke stemme.</source>
        <translation>{name} is not present and cannot vote.</translation>
    </message>
    <message>
        <source>{name} er suppleant for en, der selv er til stede.</source>
        <translation>{name} is the substitute of someone who is present.</translation>
    </message>
    <message>
        <source>{name} har ikke stemmeret.</source>
        <translation>{name} has no vote.</translation>
    </message>
    <message>
        <source>En, der har stemt, er ikke længere på mødets liste.</source>
        <translation>Someone who voted is no longer on the list of the meeting.</translation>
    </message>
    <message>
        <source>Ingen har stemt. Angiv mindst én stemme, eller skriv med egne ord.</source>
        <translation>Nobody has voted. Enter at least one vote, or use your own words.</translation>
    </message>
</context>
<context>
    <name>VotesCard</name>
    <message>
        <source>Afstemning og protokol</source>
        <translation>Votes and record</translation>
    </message>
    <message>
        <source>Afstemning</source>
        <translation>Vote</translation>
    </message>
</context>
<context>
    <name>WholeCase</name>
    <message>
        <source>Hele sagen</source>
        <translation>The whole case</translation>
    </message>
    <message>
        <source>Sagsnr.</source>
        <translation>Case no.</translation>
    </message>
    <message>
        <source>Sagens forløb</source>
        <translation>Case history</translation>
    </message>
    <message>
        <source>Bilag</source>
        <translation>Attachments</translation>
    </message>
</context>
<context>
    <name>YearCalendar</name>
    <message>
        <source>Piletasterne går fra dag til dag, PgUp og PgDn fra måned til måned, Home og End fra møde til møde, og Enter åbner mødet</source>
        <translation>The arrow keys go from day to day, PgUp and PgDn from month to month, Home and End from meeting to meeting, and Enter opens the meeting</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>i dag, </source>
        <translation>today, </translation>
    </message>
    <message>
        <source>intet møde</source>
        <translation>no meeting</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>_PastList</name>
    <message>
        <source>Enter retter, Del sletter</source>
        <translation>Enter edits, Del deletes</translation>
    </message>
    <message>
        <source>Ret …</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Slet</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>absence</name>
    <message>
        <source>mødt</source>
        <translation>present</translation>
    </message>
    <message>
        <source>mødt en del af mødet</source>
        <translation>present for part of the meeting</translation>
    </message>
    <message>
        <source>afbud</source>
        <translation>apology</translation>
    </message>
    <message>
        <source>afbud, suppleant mødte i stedet</source>
        <translation>apology, substitute came instead</translation>
    </message>
    <message>
        <source>udeblevet</source>
        <translation>absent without apology</translation>
    </message>
    <message>
        <source>ikke markeret</source>
        <translation>not marked</translation>
    </message>
    <message>
        <source>mødet er ikke holdt endnu</source>
        <translation>the meeting is not held yet</translation>
    </message>
    <message>
        <source>ikke medlem den dag</source>
        <translation>not a member that day</translation>
    </message>
    <message>
        <source>{name} har været fraværende uden afbud {count} møder i træk.</source>
        <translation>{name} was absent without apology {count} meetings in a row.</translation>
    </message>
    <message>
        <source>{name} har mødt til {percent} % af møderne ({present} af {count}).</source>
        <translation>{name} attended {percent} % of the meetings ({present} of {count}).</translation>
    </message>
    <message>
        <source>ingen møder tæller</source>
        <translation>no meetings count</translation>
    </message>
    <message>
        <source>mødt til {present} af {count} ({percent} %)</source>
        <translation>present at {present} of {count} ({percent} %)</translation>
    </message>
    <message>
        <source>heraf {count} delvist</source>
        <translation>{count} of them in part</translation>
    </message>
    <message>
        <source>{count} afbud</source>
        <translation>{count} apologies</translation>
    </message>
    <message>
        <source>heraf {count} med suppleant</source>
        <translation>{count} of them with a substitute</translation>
    </message>
    <message>
        <source>{count} udeblevet</source>
        <translation>{count} absent without apology</translation>
    </message>
    <message>
        <source>{count} ikke markeret</source>
        <translation>{count} not marked</translation>
    </message>
    <message>
        <source>punkt</source>
        <translation>item</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>{here} af {items}</source>
        <translation>{here} of {items}</translation>
    </message>
    <message>
        <source>minut</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>minutter</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>suppleant: {name}</source>
        <translation>substitute: {name}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>for {name}</translation>
    </message>
</context>
<context>
    <name>archive</name>
    <message>
        <source>Filer i arkivet, der mangler eller er ændret: {count} ({files}). Der hentes ikke noget fra dem.</source>
        <translation>Files of the archive that are missing or changed: {count} ({files}). Nothing is restored from them.</translation>
    </message>
    <message>
        <source>Godkendte referater, der var ændret uden om Referent, før de blev arkiveret: {count}.</source>
        <translation>Approved minutes that had been changed outside Referent before they were archived: {count}.</translation>
    </message>
    <message>
        <source>Personer, der var her i forvejen med samme navn og e-mail: {count}.</source>
        <translation>People who were here already with the same name and e-mail: {count}.</translation>
    </message>
    <message>
        <source>Godkendte referater, der har fået en ny kontrolsum, fordi numre i datafilen var optaget: {count}. De var uændrede i arkivet, og den gamle kontrolsum er gemt.</source>
        <translation>Approved minutes that got a new checksum because numbers in the data file were taken: {count}. They were unchanged in the archive, and the old checksum is kept.</translation>
    </message>
    <message>
        <source>Henvisninger til punkter i andre råd, som ikke er her: {count}. Teksterne er med.</source>
        <translation>References to items of other councils that are not here: {count}. The texts are included.</translation>
    </message>
</context>
<context>
    <name>control</name>
    <message>
        <source>Fejl</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Se efter</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Forslag</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Teksten er ændret, efter at referatet blev godkendt.</source>
        <translation>The text was changed after the minutes were approved.</translation>
    </message>
    <message>
        <source>Mødet slutter kl. {end}, før det begynder kl. {start}.</source>
        <translation>The meeting ends at {end}, before it begins at {start}.</translation>
    </message>
    <message>
        <source>Dagsordenen er tom.</source>
        <translation>The agenda is empty.</translation>
    </message>
    <message>
        <source>Der er spring i punkternes numre. Der mangler: {numbers}.</source>
        <translation>There are gaps in the items’ numbers. Missing: {numbers}.</translation>
    </message>
    <message>
        <source>Flere punkter har nummer {number}.</source>
        <translation>Several items have number {number}.</translation>
    </message>
    <message>
        <source>Fremmødet er ikke markeret for {names}.</source>
        <translation>Attendance is not marked for {names}.</translation>
    </message>
    <message>
        <source>Rådet var ikke beslutningsdygtigt: {filled} af {seats} pladser var besat, og der skal være mindst {needed}. Alligevel er der skrevet beslutninger.</source>
        <translation>There was no quorum: {filled} of {seats} seats were filled, and at least {needed} must be. Yet decisions have been written.</translation>
    </message>
    <message>
        <source>{name} er med som suppleant, men der er ingen fraværende at træde i stedet.</source>
        <translation>{name} takes part as a substitute, but nobody is absent to stand in for.</translation>
    </message>
    <message>
        <source>{name} er markeret som mødt, men står som fraværende i beslutningen.</source>
        <translation>{name} is marked as present, but the decision says they were absent.</translation>
    </message>
    <message>
        <source>{name} er markeret som fraværende, men i beslutningen står »{words}«.</source>
        <translation>{name} is marked as absent, but the decision says “{words}”.</translation>
    </message>
    <message>
        <source>Rådet var ikke beslutningsdygtigt under punktet: {filled} af {seats} pladser var besat, og der skal være mindst {needed}.</source>
        <translation>There was no quorum during the item: {filled} of {seats} seats were filled, and at least {needed} must be.</translation>
    </message>
    <message>
        <source>{name} var ikke til stede under punktet, men i beslutningen står »{words}«.</source>
        <translation>{name} was not present during the item, but the decision says “{words}”.</translation>
    </message>
    <message>
        <source>Der er noteret afbud, men også fremmøde, for {names}.</source>
        <translation>Both an apology and attendance are noted for {names}.</translation>
    </message>
    <message>
        <source>{name} forlader mødet to gange uden at være kommet tilbage.</source>
        <translation>{name} leaves the meeting twice without having come back.</translation>
    </message>
    <message>
        <source>{name} ankommer to gange uden at være gået imellem.</source>
        <translation>{name} arrives twice without having left in between.</translation>
    </message>
    <message>
        <source>I afstemningen er der stemmer fra nogen, der ikke kunne stemme: {names}.</source>
        <translation>The vote has ballots of some who could not vote: {names}.</translation>
    </message>
    <message>
        <source>I afstemningen mangler der stemmer fra {names}.</source>
        <translation>The vote lacks the ballots of {names}.</translation>
    </message>
    <message>
        <source>Linjen »{words}« er skrevet i hånden og passer ikke længere med fremmødet.</source>
        <translation>The line “{words}” is written by hand and no longer agrees with the attendance.</translation>
    </message>
    <message>
        <source>»{words}« ligner {name}. Er navnet stavet rigtigt?</source>
        <translation>“{words}” is like {name}. Is the name spelt right?</translation>
    </message>
    <message>
        <source>Der mangler en beslutning. Skriv den, eller skriv »-«, hvis der ikke blev besluttet noget.</source>
        <translation>A decision is missing. Write it, or write “-” if nothing was decided.</translation>
    </message>
    <message>
        <source>Punktet har to beslutninger: sin egen og en under overskriften »{heading}«.</source>
        <translation>The item has two decisions: its own and one below the heading “{heading}”.</translation>
    </message>
    <message>
        <source>Beslutningen siger både »{one}« og »{other}«.</source>
        <translation>The decision says both “{one}” and “{other}”.</translation>
    </message>
    <message>
        <source>»{words}« er nævnt, men punktet har ikke det bilag.</source>
        <translation>“{words}” is mentioned, but the item does not have that attachment.</translation>
    </message>
    <message>
        <source>»{words}« står i teksten, men der er ingen fil til: {titles}.</source>
        <translation>The text says “{words}”, but there is no file for: {titles}.</translation>
    </message>
    <message>
        <source>Linket »{words}« fører ingen steder hen: adressen mangler.</source>
        <translation>The link “{words}” leads nowhere: its address is missing.</translation>
    </message>
    <message>
        <source>Et link hedder »{words}«. Skriv, hvad det fører til, så det også kan forstås, når det læses op.</source>
        <translation>A link is called “{words}”. Say what it leads to, so that it is understood when read aloud, too.</translation>
    </message>
    <message>
        <source>Der står ikke noget under overskriften »{heading}«.</source>
        <translation>There is nothing below the heading “{heading}”.</translation>
    </message>
    <message>
        <source>Her står noget, der ligner et CPR-nummer: {masked}.</source>
        <translation>This looks like a civil registration (CPR) number: {masked}.</translation>
    </message>
    <message>
        <source>»{words}« kan være en oplysning om en persons helbred. Sådan en hører sjældent hjemme i et referat.</source>
        <translation>“{words}” may tell of a person’s health. That seldom belongs in minutes.</translation>
    </message>
    <message>
        <source>»{words}« røber det lukkede punkt {number} i et punkt, der er åbent.</source>
        <translation>“{words}” gives away the closed item {number} in an item that is open.</translation>
    </message>
    <message>
        <source>Der er ikke taget stilling til, hvad der kan offentliggøres om det lukkede punkt.</source>
        <translation>Nothing has been settled about what can be published of the closed item.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Noget gik galt: {detail}</source>
        <translation>Something went wrong: {detail}</translation>
    </message>
    <message>
        <source>Datafilen {path} kunne ikke læses eller skrives ({detail}). Prøv igen; hjælper det ikke, så genstart computeren.</source>
        <translation>The data file {path} could not be read or written ({detail}). Try again; if that does not help, restart the computer.</translation>
    </message>
    <message>
        <source>Datafilen {path} er beskadiget og kan ikke åbnes. Den er ikke ændret. Tag en kopi af den, og åbn en sikkerhedskopi i stedet.</source>
        <translation>The data file {path} is damaged and cannot be opened. It has not been changed. Make a copy of it, and open a backup instead.</translation>
    </message>
    <message>
        <source>Filen {path} hører til et andet program og er ikke rørt. Vælg en anden fil.</source>
        <translation>The file {path} belongs to another program and has not been touched. Choose another file.</translation>
    </message>
    <message>
        <source>Datafilen {path} er lavet af en nyere udgave af Referent og er ikke rørt. Installér den nyeste udgave, og åbn filen igen.</source>
        <translation>The data file {path} was made by a newer version of Referent and has not been touched. Install the newest version, and open the file again.</translation>
    </message>
    <message>
        <source>Der kan ikke skrives i {path}. Flyt datafilen til en mappe, du må skrive i, eller bed om adgang til mappen.</source>
        <translation>{path} cannot be written to. Move the data file to a folder you may write in, or ask for access to the folder.</translation>
    </message>
    <message>
        <source>Disken er fuld, så der kunne ikke gemmes i {path}. Slet filer, du ikke skal bruge, og prøv igen. Det, der er gemt før, er i behold.</source>
        <translation>The disk is full, so nothing could be saved in {path}. Delete files you do not need, and try again. What was saved before is safe.</translation>
    </message>
    <message>
        <source>Datafilen {path} er i brug af et andet program. Luk det andet program, og prøv igen.</source>
        <translation>The data file {path} is in use by another program. Close the other program, and try again.</translation>
    </message>
    <message>
        <source>Sikkerhedskopien {path} kunne ikke skrives ({detail}). Vælg en anden mappe.</source>
        <translation>The backup {path} could not be written ({detail}). Choose another folder.</translation>
    </message>
    <message>
        <source>{what} findes ikke.</source>
        <translation>{what} does not exist.</translation>
    </message>
    <message>
        <source>{what} kan betyde flere: {choices}. Skriv det mere præcist.</source>
        <translation>{what} can mean several: {choices}. Be more precise.</translation>
    </message>
    <message>
        <source>Referatet er godkendt og låst, så det kan ikke ændres. Genåbn mødet med en begrundelse, eller tilføj en rettelse.</source>
        <translation>The minutes are approved and locked, so they cannot be changed. Reopen the meeting with a reason, or add a correction.</translation>
    </message>
    <message>
        <source>Der er ikke mere at fortryde.</source>
        <translation>There is nothing more to undo.</translation>
    </message>
    <message>
        <source>Der kan ikke fortrydes længere tilbage: et møde er siden godkendt, underskrevet eller genåbnet, og det står ved magt.</source>
        <translation>Nothing further back can be undone: a meeting has since been approved, signed or reopened, and that stands.</translation>
    </message>
    <message>
        <source>Det kan ikke fortrydes, for der er siden gemt et dokument af det. Slet mødet eller punktet i stedet.</source>
        <translation>This cannot be undone, for a document of it has been kept since. Delete the meeting or the item instead.</translation>
    </message>
    <message>
        <source>Der er ikke mere at gentage.</source>
        <translation>There is nothing more to redo.</translation>
    </message>
    <message>
        <source>{path} er åben i et andet program (ofte Word), så den kunne ikke overskrives. Luk den, eller gem under et andet navn, for eksempel {suggestion}.</source>
        <translation>{path} is open in another program (often Word), so it could not be overwritten. Close it, or save under another name, for example {suggestion}.</translation>
    </message>
    <message>
        <source>Dokumentet kunne ikke skrives til {path} ({detail}). Vælg en anden mappe.</source>
        <translation>The document could not be written to {path} ({detail}). Choose another folder.</translation>
    </message>
    <message>
        <source>Wordskabelonen {path} kan ikke læses. Installér Referent igen.</source>
        <translation>The Word template {path} cannot be read. Install Referent again.</translation>
    </message>
    <message>
        <source>{path} kunne ikke læses ({detail}). Se efter, om filen findes, og prøv igen.</source>
        <translation>{path} could not be read ({detail}). See whether the file is there, and try again.</translation>
    </message>
    <message>
        <source>PDF&apos;en kunne ikke laves ({detail}). Eksportér til Word i stedet, og gem den som PDF derfra.</source>
        <translation>The PDF could not be made ({detail}). Export to Word instead, and save it as PDF from there.</translation>
    </message>
    <message>
        <source>{path} kunne ikke læses ({detail}). Se efter, om filen findes og er en tekstfil.</source>
        <translation>{path} could not be read ({detail}). Check that the file exists and is a text file.</translation>
    </message>
    <message>
        <source>{path} er tom. Se efter, om det er den rigtige fil, eller bed om at få den igen.</source>
        <translation>{path} is empty. Check whether it is the right file, or ask to be sent it again.</translation>
    </message>
    <message>
        <source>{path} er {kind} og kan ikke læses som referat. Vælg et Word-dokument (.docx), en PDF eller en tekstfil (.txt).</source>
        <translation>{path} is {kind} and cannot be read as minutes. Choose a Word document (.docx), a PDF or a text file (.txt).</translation>
    </message>
    <message>
        <source>{path} er {kind}, som ikke kan læses. Åbn filen i Word eller LibreOffice, gem den som Word-dokument (.docx), og prøv igen.</source>
        <translation>{path} is {kind}, which cannot be read. Open the file in Word or LibreOffice, save it as a Word document (.docx), and try again.</translation>
    </message>
    <message>
        <source>{path} er så stor, at den ikke kan være et referat ({detail}). Den er ikke læst. Se efter, om det er den rigtige fil.</source>
        <translation>{path} is too large to be minutes ({detail}). It has not been read. Check whether it is the right file.</translation>
    </message>
    <message>
        <source>{path} er et skannet billede uden tekst. Få teksten genkendt (OCR) i et program, der kan det, og prøv igen, eller skriv referatet ind.</source>
        <translation>{path} is a scanned picture without text. Have the text recognized (OCR) by a program that can do it, and try again, or type the minutes.</translation>
    </message>
    <message>
        <source>Der står ingen tekst i {path}. Se efter, om det er den rigtige fil.</source>
        <translation>There is no text in {path}. Check whether it is the right file.</translation>
    </message>
    <message>
        <source>{path} er låst med en adgangskode. Åbn filen, udskriv den til en ny PDF uden adgangskode, og prøv igen.</source>
        <translation>{path} is locked with a password. Open the file, print it to a new PDF without a password, and try again.</translation>
    </message>
    <message>
        <source>{path} er beskadiget og kan ikke læses. Bed om at få filen igen, eller åbn den i et andet program, og gem den på ny.</source>
        <translation>{path} is damaged and cannot be read. Ask to be sent the file again, or open it in another program and save it anew.</translation>
    </message>
    <message>
        <source>{path} blev opgivet, da den ikke var læst efter {seconds} sekunder. Se efter, om det er den rigtige fil, eller åbn den i det program, den er lavet i, og gem den på ny.</source>
        <translation>{path} was given up, as it had not been read after {seconds} seconds. Check whether it is the right file, or open it in the program it was made with and save it anew.</translation>
    </message>
    <message>
        <source>{path} kræver for meget hukommelse og er ikke læst. Se efter, om det er den rigtige fil, eller åbn den i det program, den er lavet i, og gem den på ny.</source>
        <translation>{path} takes too much memory and has not been read. Check whether it is the right file, or open it in the program it was made with and save it anew.</translation>
    </message>
    <message>
        <source>{path} kunne ikke læses og er sprunget over: den er beskadiget eller usædvanlig. Åbn den i det program, den er lavet i, gem den på ny, og prøv igen.</source>
        <translation>{path} could not be read and has been skipped: it is damaged or unusual. Open it in the program it was made with, save it anew, and try again.</translation>
    </message>
    <message>
        <source>Læsningen blev stoppet. {path} er ikke læst.</source>
        <translation>The reading was stopped. {path} has not been read.</translation>
    </message>
    <message>
        <source>{path} kunne ikke læses. Se efter, om filen findes, og om du må læse den.</source>
        <translation>{path} could not be read. Check that the file exists, and that you may read it.</translation>
    </message>
    <message>
        <source>{path} ligner ikke et referat: der mangler {missing}. Der er ikke gemt noget fra den.</source>
        <translation>{path} does not look like minutes: it lacks {missing}. Nothing from it has been stored.</translation>
    </message>
    <message>
        <source>{council} har allerede et møde den {date}. Det nye er ikke gemt. Slet det gamle først, hvis det skal erstattes.</source>
        <translation>{council} already has a meeting on {date}. The new one has not been stored. Delete the old one first if it is to be replaced.</translation>
    </message>
    <message>
        <source>Det blev afbrudt. Der er ikke gemt noget.</source>
        <translation>It was interrupted. Nothing has been stored.</translation>
    </message>
    <message>
        <source>{path} findes allerede og er ikke en tom mappe. Der er ikke skrevet noget. Vælg et andet navn eller en tom mappe.</source>
        <translation>{path} exists already and is not an empty folder. Nothing has been written. Choose another name or an empty folder.</translation>
    </message>
    <message>
        <source>Arkivet kunne ikke skrives i {path} ({detail}). Der er ikke efterladt noget. Vælg en anden mappe, og prøv igen.</source>
        <translation>The archive could not be written in {path} ({detail}). Nothing has been left there. Choose another folder, and try again.</translation>
    </message>
    <message>
        <source>{path} er ikke et arkiv fra Referent. Vælg den mappe, som filen manifest.json ligger i.</source>
        <translation>{path} is not an archive from Referent. Choose the folder that the file manifest.json is in.</translation>
    </message>
    <message>
        <source>Arkivet {path} er skrevet af en nyere udgave af Referent. Der er ikke hentet noget. Installér den nyeste udgave, og prøv igen.</source>
        <translation>The archive {path} was written by a newer version of Referent. Nothing has been restored. Install the newest version, and try again.</translation>
    </message>
    <message>
        <source>Arkivet er beskadiget: {file} {detail}. Der er ikke hentet noget. Brug en anden kopi af arkivet.</source>
        <translation>The archive is damaged: {file} {detail}. Nothing has been restored. Use another copy of the archive.</translation>
    </message>
    <message>
        <source>{council} ligger allerede i datafilen. Der er ikke hentet noget. Slet rådet først, hvis rådet fra arkivet skal træde i stedet.</source>
        <translation>{council} is already in the data file. Nothing has been restored. Delete the council first if the one in the archive is to take its place.</translation>
    </message>
    <message>
        <source>{path} kunne ikke læses ({detail}). Se efter, om filen findes, og om du må åbne den.</source>
        <translation>{path} could not be read ({detail}). Check that the file exists and that you may open it.</translation>
    </message>
    <message>
        <source>{path} er hentet før: det er mødet den {date} i {council}. Der er ikke gemt noget nyt.</source>
        <translation>{path} has been imported before: it is the meeting of {date} in {council}. Nothing new has been stored.</translation>
    </message>
    <message>
        <source>{path} er ændret, siden den blev læst. Læs den igen, før den hentes.</source>
        <translation>{path} has been changed since it was read. Read it again before it is imported.</translation>
    </message>
    <message>
        <source>Der mangler {missing} i {path}. Angiv det, og prøv igen.</source>
        <translation>{path} lacks {missing}. State it, and try again.</translation>
    </message>
    <message>
        <source>{path} er ikke et Word-dokument. Vælg en fil, der er gemt som Word-dokument (.docx).</source>
        <translation>{path} is not a Word document. Choose a file that was saved as a Word document (.docx).</translation>
    </message>
    <message>
        <source>{path} er i et gammelt format, der ikke kan læses. Åbn filen i Word, gem den som Word-dokument (.docx), og prøv igen.</source>
        <translation>{path} is in an old format that cannot be read. Open the file in Word, save it as a Word document (.docx), and try again.</translation>
    </message>
    <message>
        <source>{path} er låst med en adgangskode. Åbn filen i Word, fjern adgangskoden, gem den, og prøv igen.</source>
        <translation>{path} is locked with a password. Open the file in Word, remove the password, save it, and try again.</translation>
    </message>
    <message>
        <source>{path} kan indeholde makroer og er ikke læst. Åbn filen i Word, gem den som Word-dokument (.docx) uden makroer, og prøv igen.</source>
        <translation>{path} may hold macros and has not been read. Open the file in Word, save it as a Word document (.docx) without macros, and try again.</translation>
    </message>
    <message>
        <source>{path} er beskadiget og kan ikke læses. Bed om at få filen igen, eller åbn den i Word, og gem den på ny.</source>
        <translation>{path} is damaged and cannot be read. Ask for the file again, or open it in Word and save it anew.</translation>
    </message>
    <message>
        <source>{path} er så stor, når den pakkes ud, at den ikke kan være et referat. Den er ikke læst. Se efter, om det er den rigtige fil.</source>
        <translation>{path} is so large when unpacked that it cannot be minutes. It has not been read. Check that it is the right file.</translation>
    </message>
    <message>
        <source>disken er fuld</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>mappen kan kun læses</source>
        <translation>the folder is read-only</translation>
    </message>
    <message>
        <source>du må ikke skrive i mappen</source>
        <translation>you may not write in the folder</translation>
    </message>
    <message>
        <source>mappen findes ikke</source>
        <translation>the folder does not exist</translation>
    </message>
    <message>
        <source>der ligger en mappe med det navn</source>
        <translation>there is a folder of that name</translation>
    </message>
    <message>
        <source>navnet er for langt</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>det er ikke en almindelig fil</source>
        <translation>it is not an ordinary file</translation>
    </message>
    <message>
        <source>den findes ikke</source>
        <translation>it does not exist</translation>
    </message>
    <message>
        <source>det er en mappe</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>over 100 MB</source>
        <translation>over 100 MB</translation>
    </message>
    <message>
        <source>mødets dato</source>
        <translation>the date of the meeting</translation>
    </message>
    <message>
        <source>Et antal kan ikke være under nul.</source>
        <translation>A number cannot be below zero.</translation>
    </message>
    <message>
        <source>Rådet skal have et navn.</source>
        <translation>The council must have a name.</translation>
    </message>
    <message>
        <source>Layoutet</source>
        <translation>The layout</translation>
    </message>
    <message>
        <source>Layoutet skal have et navn.</source>
        <translation>The layout must have a name.</translation>
    </message>
    <message>
        <source>Layoutet bruges af {councils}. Vælg et andet layout dér først.</source>
        <translation>The layout is used by {councils}. Choose another layout there first.</translation>
    </message>
    <message>
        <source>Et layout, der følger med Referent, kan ikke ændres. Kopiér det først.</source>
        <translation>A layout that comes with Referent cannot be changed. Copy it first.</translation>
    </message>
    <message>
        <source>Personen skal have et navn.</source>
        <translation>The person must have a name.</translation>
    </message>
    <message>
        <source>Beslutningen hører til punktet og kan ikke slettes.</source>
        <translation>The decision belongs to the item and cannot be deleted.</translation>
    </message>
    <message>
        <source>Bilaget skal have en titel.</source>
        <translation>The attachment must have a title.</translation>
    </message>
    <message>
        <source>Bilagets fil</source>
        <translation>The file of the attachment</translation>
    </message>
    <message>
        <source>{name} var her en del af mødet. Skriv under Hændelser, hvornår suppleanten kom.</source>
        <translation>{name} was here for part of the meeting. Enter under Events when the substitute came.</translation>
    </message>
    <message>
        <source>{name} sidder der allerede for en anden.</source>
        <translation>{name} already sits there for someone else.</translation>
    </message>
    <message>
        <source>Gæsten skal have et navn.</source>
        <translation>The guest must have a name.</translation>
    </message>
    <message>
        <source>{name} er allerede på listen.</source>
        <translation>{name} is already on the list.</translation>
    </message>
    <message>
        <source>Eksemplet {name} ligger her allerede.</source>
        <translation>The sample {name} is already here.</translation>
    </message>
    <message>
        <source>det er selve datafilen</source>
        <translation>it is the data file itself</translation>
    </message>
    <message>
        <source>Teksten er længere end {limit} tegn. Gør den kortere.</source>
        <translation>The text is longer than {limit} characters. Make it shorter.</translation>
    </message>
    <message>
        <source>Punktet skal have en titel.</source>
        <translation>The item must have a title.</translation>
    </message>
    <message>
        <source>Titlen er længere end {limit} tegn. Gør den kortere.</source>
        <translation>The title is longer than {limit} characters. Make it shorter.</translation>
    </message>
    <message>
        <source>Slutdatoen ligger før startdatoen.</source>
        <translation>The end date is before the start date.</translation>
    </message>
    <message>
        <source>En person kan ikke være suppleant for sig selv.</source>
        <translation>A person cannot be their own substitute.</translation>
    </message>
    <message>
        <source>Mødet kan ikke slutte, før det begynder.</source>
        <translation>The meeting cannot end before it begins.</translation>
    </message>
    <message>
        <source>Det første punkt kan ikke have et nummer under 1.</source>
        <translation>The first item cannot have a number below 1.</translation>
    </message>
    <message>
        <source>Skriv, hvem der behandlede sagen.</source>
        <translation>Enter who considered the case.</translation>
    </message>
    <message>
        <source>{name} fylder over {limit} MB. Gem filen et andet sted, og skriv kun dens titel.</source>
        <translation>{name} is over {limit} MB. Keep the file elsewhere, and enter only its title.</translation>
    </message>
    <message>
        <source>Dagsordenen er ikke udsendt endnu, så punkterne kommer med på selve den.</source>
        <translation>The agenda has not been sent out yet, so the items will be on the agenda itself.</translation>
    </message>
    <message>
        <source>Der er ikke kommet punkter til, siden dagsordenen blev udsendt.</source>
        <translation>No items have come since the agenda was sent out.</translation>
    </message>
    <message>
        <source>Dagsordenen blev ændret, mens den blev skrevet, og er ikke udsendt. Udsend den igen.</source>
        <translation>The agenda was changed while it was being written, and has not been sent out. Send it out again.</translation>
    </message>
    <message>
        <source>Skriv, hvorfor mødet genåbnes. Det gemmes i mødet.</source>
        <translation>Write why the meeting is reopened. It is kept with the meeting.</translation>
    </message>
    <message>
        <source>Mødet er ikke låst, så det kan ændres, som det er.</source>
        <translation>The meeting is not locked, so it can be changed as it is.</translation>
    </message>
    <message>
        <source>Skriv, hvad der rettes.</source>
        <translation>Write what is corrected.</translation>
    </message>
    <message>
        <source>Referatet er ikke låst. Ret teksten selv i stedet for en rettelse.</source>
        <translation>The minutes are not locked. Edit the text itself instead of adding a correction.</translation>
    </message>
    <message>
        <source>Mødet er allerede begyndt.</source>
        <translation>The meeting has already begun.</translation>
    </message>
    <message>
        <source>Punktet</source>
        <translation>The item</translation>
    </message>
    <message>
        <source>Mødet er slut. Genoptag det for at gå videre.</source>
        <translation>The meeting is over. Resume it to go on.</translation>
    </message>
    <message>
        <source>Vælg, hvem det gælder.</source>
        <translation>Choose whom it concerns.</translation>
    </message>
    <message>
        <source>Vælg, hvilket punkt det gælder.</source>
        <translation>Choose which item it concerns.</translation>
    </message>
    <message>
        <source>{name} har selv en plads og kan ikke tage en andens.</source>
        <translation>{name} has a seat and cannot take another&apos;s.</translation>
    </message>
    <message>
        <source>{name} har ingen plads, som en anden kan tage.</source>
        <translation>{name} has no seat that another can take.</translation>
    </message>
    <message>
        <source>Mødet er ikke begyndt endnu.</source>
        <translation>The meeting has not begun yet.</translation>
    </message>
    <message>
        <source>Afsnittet</source>
        <translation>The section</translation>
    </message>
    <message>
        <source>Bilaget</source>
        <translation>The attachment</translation>
    </message>
    <message>
        <source>Tilførslen til protokollen</source>
        <translation>The entry in the record</translation>
    </message>
    <message>
        <source>Rådet</source>
        <translation>The council</translation>
    </message>
    <message>
        <source>rådets navn</source>
        <translation>the name of the council</translation>
    </message>
    <message>
        <source>Afstemningen</source>
        <translation>The vote</translation>
    </message>
    <message>
        <source>Ingen har stemt. Angiv mindst én stemme, eller skriv afstemningen med egne ord.</source>
        <translation>Nobody has voted. Enter at least one vote, or describe the vote in your own words.</translation>
    </message>
    <message>
        <source>Den samme person kan kun stemme én gang.</source>
        <translation>The same person can vote only once.</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>The person</translation>
    </message>
    <message>
        <source>Skriv, hvad der skal føres til protokols.</source>
        <translation>Write what is to be entered in the record.</translation>
    </message>
    <message>
        <source>Mødet</source>
        <translation>The meeting</translation>
    </message>
    <message>
        <source>Vælg det punkt, der skal skrives en udskrift af.</source>
        <translation>Choose the item that an excerpt is to be made of.</translation>
    </message>
    <message>
        <source>Der er ingen punkter til en tillægsdagsorden: dagsordenen er ikke udsendt, eller der er ikke kommet punkter til siden.</source>
        <translation>There are no items for a supplementary agenda: the agenda has not been issued, or no items have been added since.</translation>
    </message>
    <message>
        <source>Der er ingen til at skrive under: mødet har ingen deltagere.</source>
        <translation>There is nobody to sign: the meeting has no participants.</translation>
    </message>
    <message>
        <source>Dokumentet</source>
        <translation>The document</translation>
    </message>
    <message>
        <source>Typografien {name} er ikke af den rette art. Slet den i Word, og opret den igen som {kind}.</source>
        <translation>The style {name} is not of the right kind. Delete it in Word, and create it again as {kind}.</translation>
    </message>
    <message>
        <source>en afsnitstypografi</source>
        <translation>a paragraph style</translation>
    </message>
    <message>
        <source>en tabeltypografi</source>
        <translation>a table style</translation>
    </message>
    <message>
        <source>en tegntypografi</source>
        <translation>a character style</translation>
    </message>
    <message>
        <source>Der er for lidt plads til teksten på siden: den skal være mindst 9 cm bred og 12 cm høj mellem margenerne. Vælg en større side eller mindre margener.</source>
        <translation>There is too little room for the text on the page: it must be at least 9 cm wide and 12 cm high between the margins. Choose a larger page or smaller margins.</translation>
    </message>
    <message>
        <source>Et billede hentes fra en anden fil eller fra nettet og ligger ikke i skabelonen. Slet det i Word, og indsæt det igen uden at linke til det.</source>
        <translation>A picture is fetched from another file or from the web and is not in the template. Delete it in Word, and insert it again without linking to it.</translation>
    </message>
    <message>
        <source>Skabelonen mangler disse typografier, så Referent bruger sine egne, i skabelonens skrift: {styles}.</source>
        <translation>The template lacks these styles, so Referent uses its own, in the template&apos;s font: {styles}.</translation>
    </message>
    <message>
        <source>Der er ingen opstilling bag {styles}, så Referent bruger sine egne punkttegn og tal. Knyt en opstilling til i Word: Rediger typografi, Format, Nummerering.</source>
        <translation>There is no list behind {styles}, so Referent uses its own bullets and numbers. Connect a list in Word: Modify Style, Format, Numbering.</translation>
    </message>
    <message>
        <source>Overskrift 1 begynder ikke på en ny side, så punkterne kommer til at stå i forlængelse af hinanden. Det er tilladt. Skal hvert punkt have sin egen side, så vælg »Sideskift før« i typografiens afsnitsformat.</source>
        <translation>Heading 1 does not begin a new page, so the items will follow one another. That is allowed. If each item is to have a page of its own, choose ‘Page break before’ in the style&apos;s paragraph format.</translation>
    </message>
    <message>
        <source>Indholdsfortegnelse 1 har intet tabulatorstop til sidetallet. Referent sætter det ved højre margen, med prikker hen til.</source>
        <translation>TOC 1 has no tab stop for the page number. Referent sets one at the right margin, with dots leading up to it.</translation>
    </message>
    <message>
        <source>Skabelonens sprog er ikke dansk ({language}). Referent sætter dokumenterne til dansk, så de læses rigtigt op.</source>
        <translation>The template&apos;s language is not Danish ({language}). Referent sets the documents to Danish, so that they are read aloud correctly.</translation>
    </message>
    <message>
        <source>Logoet har ingen alternativ tekst til dem, der får dokumentet læst op. Højreklik på det i Word, vælg »Vis alternativ tekst«, og skriv for eksempel »Kommunens logo«.</source>
        <translation>The logo has no alternative text for those who have the document read aloud. Right-click it in Word, choose ‘View Alt Text’, and write for example ‘The municipality&apos;s logo’.</translation>
    </message>
    <message>
        <source>Et billede er i et format, der kun kan vises i Word, så det kommer ikke med i PDF. Indsæt det i stedet som PNG, JPEG eller SVG.</source>
        <translation>A picture is in a format that only Word can show, so it is left out of PDFs. Insert it as PNG, JPEG or SVG instead.</translation>
    </message>
    <message>
        <source>Teksten i skabelonen bruges ikke: kun sidehoved, sidefod, margener og typografier.</source>
        <translation>The text in the template is not used: only the header, the footer, the margins and the styles.</translation>
    </message>
    <message>
        <source>Skabelonen har flere sektioner. Den første bruges til dokumentets hoved, den sidste til resten.</source>
        <translation>The template has several sections. The first is used for the document&apos;s head, the last for the rest.</translation>
    </message>
    <message>
        <source>I sidehovedet eller sidefoden står der stadig {text}. Skriv jeres eget.</source>
        <translation>The header or footer still says {text}. Write your own.</translation>
    </message>
    <message>
        <source>Der er intet sidetal i sidehovedet eller sidefoden, så Word-dokumentets indholdsfortegnelse er svær at bruge på papir.</source>
        <translation>There is no page number in the header or footer, so the contents of the Word document are hard to use on paper.</translation>
    </message>
    <message>
        <source>Skabelonen er beskyttet mod ændringer. Referent fjerner beskyttelsen i de dokumenter, der skrives med den.</source>
        <translation>The template is protected against changes. Referent removes the protection in the documents that are written with it.</translation>
    </message>
    <message>
        <source>Skabelonen henviser til en anden fil eller en adresse på nettet. Henvisningen kommer ikke med i dokumenterne.</source>
        <translation>The template refers to another file or an address on the web. The reference is left out of the documents.</translation>
    </message>
    <message>
        <source>Der er kommentarer eller sporede ændringer i skabelonen. De kommer ikke med: det tilføjede bliver stående, og det slettede er væk.</source>
        <translation>There are comments or tracked changes in the template. They are left out: what was added stays, and what was deleted is gone.</translation>
    </message>
    <message>
        <source>Filen er beskyttet med en adgangskode eller gemt i det gamle format .doc. Åbn den i Word, fjern adgangskoden, og gem den som .docx eller .dotx.</source>
        <translation>The file is protected with a password or saved in the old format .doc. Open it in Word, remove the password, and save it as .docx or .dotx.</translation>
    </message>
    <message>
        <source>Filen er ikke et Word-dokument, eller den er beskadiget. Åbn den i Word, og gem den igen som .docx eller .dotx.</source>
        <translation>The file is not a Word document, or it is damaged. Open it in Word, and save it again as .docx or .dotx.</translation>
    </message>
    <message>
        <source>Filen fylder for meget til en skabelon. Gør billederne i den mindre (i Word: Billedformat, Komprimer billeder), og gem den igen.</source>
        <translation>The file is too large for a template. Make the pictures in it smaller (in Word: Picture Format, Compress Pictures), and save it again.</translation>
    </message>
    <message>
        <source>Filen indeholder makroer (.docm eller .dotm), og dem bruger Referent ikke. Gem den i Word som .docx eller .dotx.</source>
        <translation>The file contains macros (.docm or .dotm), which Referent does not use. Save it in Word as .docx or .dotx.</translation>
    </message>
    <message>
        <source>Skriv med et ord eller to, hvorfor det er i orden.</source>
        <translation>Write in a word or two why it is all right.</translation>
    </message>
    <message>
        <source>Godkend referatet, før det underskrevne eksemplar gemmes.</source>
        <translation>Approve the minutes before the signed copy is kept.</translation>
    </message>
    <message>
        <source>{name} fylder over {limit} MB. Skan den igen med en lavere opløsning.</source>
        <translation>{name} is larger than {limit} MB. Scan it again at a lower resolution.</translation>
    </message>
    <message>
        <source>{name} er ikke en PDF eller et billede (PNG, JPEG, TIFF). Gem det underskrevne som et af dem.</source>
        <translation>{name} is not a PDF or a picture (PNG, JPEG, TIFF). Save the signed copy as one of these.</translation>
    </message>
    <message>
        <source>Filen er skrevet ud fra et andet møde, det den {date}. Vælg det møde, og sammenlign igen.</source>
        <translation>The file was written from another meeting, the one on {date}. Choose that meeting, and compare again.</translation>
    </message>
    <message>
        <source>Filen er et underskriftsark, og i det er der ingen tekst at sammenligne.</source>
        <translation>The file is a signature sheet, and there is no text in it to compare.</translation>
    </message>
    <message>
        <source>Referatet er godkendt, så der kan ikke rettes i det. Genåbn mødet, eller tilføj en rettelse.</source>
        <translation>The minutes are approved, so they cannot be edited. Reopen the meeting, or add a correction.</translation>
    </message>
    <message>
        <source>Der er ændret i »{place}«, siden filen blev sammenlignet. Der er ikke taget noget med. Sammenlign igen.</source>
        <translation>“{place}” has been changed since the file was compared. Nothing has been taken. Compare again.</translation>
    </message>
    <message>
        <source>filen findes ikke</source>
        <translation>the file does not exist</translation>
    </message>
    <message>
        <source>du må ikke læse den</source>
        <translation>you may not read it</translation>
    </message>
    <message>
        <source>Vælg den fil, der skal være rådets Wordskabelon.</source>
        <translation>Choose the file that is to be the council&apos;s Word template.</translation>
    </message>
    <message>
        <source>Rådet har ikke holdt et møde før dette, så der er intet referat at godkende.</source>
        <translation>The council has held no meeting before this one, so there are no minutes to approve.</translation>
    </message>
    <message>
        <source>Punktet står allerede på dagsordenen.</source>
        <translation>The item is already on the agenda.</translation>
    </message>
    <message>
        <source>Frasen</source>
        <translation>The phrase</translation>
    </message>
    <message>
        <source>En frase skal have et kort ord uden mellemrum.</source>
        <translation>A phrase must have a short word without spaces.</translation>
    </message>
    <message>
        <source>En frase skal have en tekst.</source>
        <translation>A phrase must have a text.</translation>
    </message>
    <message>
        <source>Der er allerede en frase med det korte ord »{key}«.</source>
        <translation>There is already a phrase with the short word “{key}”.</translation>
    </message>
    <message>
        <source>Skriv, hvad der skal gøres.</source>
        <translation>Write what is to be done.</translation>
    </message>
    <message>
        <source>Opgaven er længere end {limit} tegn. Gør den kortere.</source>
        <translation>The task is longer than {limit} characters. Make it shorter.</translation>
    </message>
    <message>
        <source>Hændelsen</source>
        <translation>The event</translation>
    </message>
    <message>
        <source>Opgaven</source>
        <translation>The task</translation>
    </message>
    <message>
        <source>Antallet må ikke være under nul, og procenten højst 100.</source>
        <translation>The number must not be below zero, and the percentage at most 100.</translation>
    </message>
    <message>
        <source>{path} kan ikke skrives: filens navn skal ende på {suffixes}.</source>
        <translation>{path} cannot be written: the file&apos;s name must end in {suffixes}.</translation>
    </message>
    <message>
        <source>mangler</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>er ikke, som den blev skrevet</source>
        <translation>is not as it was written</translation>
    </message>
    <message>
        <source>kan ikke læses</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>indeholder noget, der ikke hører til i et arkiv</source>
        <translation>contains something that does not belong in an archive</translation>
    </message>
    <message>
        <source>både et hoved med råd og dato og punkter</source>
        <translation>both a head with council and date, and items</translation>
    </message>
    <message>
        <source>over 1.500 sider</source>
        <translation>over 1,500 pages</translation>
    </message>
    <message>
        <source>over 100 MB, når den pakkes ud</source>
        <translation>over 100 MB when unpacked</translation>
    </message>
    <message>
        <source>over 10 millioner tegn</source>
        <translation>over 10 million characters</translation>
    </message>
    <message>
        <source>et billede</source>
        <translation>a picture</translation>
    </message>
    <message>
        <source>et program</source>
        <translation>a program</translation>
    </message>
    <message>
        <source>en pakket mappe</source>
        <translation>a compressed folder</translation>
    </message>
    <message>
        <source>et OpenDocument-dokument</source>
        <translation>an OpenDocument document</translation>
    </message>
    <message>
        <source>et RTF-dokument</source>
        <translation>an RTF document</translation>
    </message>
    <message>
        <source>en webside</source>
        <translation>a web page</translation>
    </message>
    <message>
        <source>en XML-fil</source>
        <translation>an XML file</translation>
    </message>
    <message>
        <source>over 20 MB tekst</source>
        <translation>over 20 MB of text</translation>
    </message>
    <message>
        <source>en fil af en ukendt slags</source>
        <translation>a file of an unknown kind</translation>
    </message>
    <message>
        <source>over 200.000 linjer</source>
        <translation>over 200,000 lines</translation>
    </message>
    <message>
        <source>er ændret siden godkendelsen</source>
        <translation>has been changed since the approval</translation>
    </message>
    <message>
        <source>Der er ingen møder at gemme. Opret et møde først.</source>
        <translation>There are no meetings to save. Create a meeting first.</translation>
    </message>
    <message>
        <source>Rådet har flere funktionsperioder. Slet den seneste på listen over dem, hvis den ikke skal være der.</source>
        <translation>The council has several terms. Delete the latest in the list of them if it is not to be there.</translation>
    </message>
    <message>
        <source>Funktionsperioden {name} begyndte {date}. Den nye skal begynde senere.</source>
        <translation>The term {name} began {date}. The new one must begin later.</translation>
    </message>
    <message>
        <source>Den periode, der slutter, skal være begyndt før den nye.</source>
        <translation>The term that ends must have begun before the new one.</translation>
    </message>
    <message>
        <source>Medlemskabet</source>
        <translation>The membership</translation>
    </message>
    <message>
        <source>Rådet fik sit nuværende navn {date}. Det nye skal gælde fra en senere dag.</source>
        <translation>The council got its present name {date}. The new one must hold from a later day.</translation>
    </message>
    <message>
        <source>Rådet hed noget andet til og med {date}.</source>
        <translation>The council was called something else up to and including {date}.</translation>
    </message>
    <message>
        <source>Funktionsperioden {name} har ingen slutdato. Skriv først, hvornår den slutter.</source>
        <translation>The term {name} has no end date. First enter when it ends.</translation>
    </message>
    <message>
        <source>Perioden overlapper {name}, som begynder {start}. To funktionsperioder kan ikke dække de samme dage.</source>
        <translation>The term overlaps {name}, which begins {start}. Two terms cannot cover the same days.</translation>
    </message>
    <message>
        <source>Filen</source>
        <translation>The file</translation>
    </message>
    <message>
        <source>Funktionsperioden</source>
        <translation>The term</translation>
    </message>
    <message>
        <source>Det tidligere navn</source>
        <translation>The earlier name</translation>
    </message>
</context>
<context>
    <name>layout_words</name>
    <message>
        <source>nummer</source>
        <translation>number</translation>
    </message>
    <message>
        <source>titel</source>
        <translation>title</translation>
    </message>
    <message>
        <source>råd</source>
        <translation>council</translation>
    </message>
    <message>
        <source>dato</source>
        <translation>date</translation>
    </message>
    <message>
        <source>navn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>navne</source>
        <translation>names</translation>
    </message>
    <message>
        <source>organ</source>
        <translation>body</translation>
    </message>
    <message>
        <source>fornavn</source>
        <translation>first</translation>
    </message>
    <message>
        <source>efternavn</source>
        <translation>last</translation>
    </message>
    <message>
        <source>parti</source>
        <translation>party</translation>
    </message>
    <message>
        <source>forening</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>navneliste</source>
        <translation>list</translation>
    </message>
    <message>
        <source>anden</source>
        <translation>other</translation>
    </message>
    <message>
        <source>tid</source>
        <translation>time</translation>
    </message>
    <message>
        <source>numre</source>
        <translation>numbers</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>items</translation>
    </message>
    <message>
        <source>varsel</source>
        <translation>notice</translation>
    </message>
    <message>
        <source>grund</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>besat</source>
        <translation>filled</translation>
    </message>
    <message>
        <source>pladser</source>
        <translation>seats</translation>
    </message>
    <message>
        <source>mindst</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>forslag</source>
        <translation>motion</translation>
    </message>
    <message>
        <source>for</source>
        <translation>for</translation>
    </message>
    <message>
        <source>imod</source>
        <translation>against</translation>
    </message>
    <message>
        <source>undlod</source>
        <translation>abstained</translation>
    </message>
    <message>
        <source>medlemmer</source>
        <translation>members</translation>
    </message>
    <message>
        <source>antal</source>
        <translation>count</translation>
    </message>
    <message>
        <source>partier</source>
        <translation>parties</translation>
    </message>
    <message>
        <source>andel</source>
        <translation>part</translation>
    </message>
    <message>
        <source>stemmetal</source>
        <translation>counts</translation>
    </message>
    <message>
        <source>tekst</source>
        <translation>text</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Linjen ligner en punktoverskrift, men nummeret passer ikke i rækken. Den er beholdt som tekst.</source>
        <translation>The line looks like the heading of an item, but its number does not fit the series. It is kept as text.</translation>
    </message>
    <message>
        <source>Linjen hører ikke til noget felt i hovedet. Den er beholdt forrest i første punkt.</source>
        <translation>The line belongs to no field of the head. It is kept at the front of the first item.</translation>
    </message>
    <message>
        <source>Punktet har nummer {number} i teksten. Det nummer er brugt.</source>
        <translation>The item has number {number} in the text. That number has been used.</translation>
    </message>
    <message>
        <source>Indholdsfortegnelsen nævner et punkt, som ikke findes i teksten.</source>
        <translation>The contents name an item that is not in the text.</translation>
    </message>
    <message>
        <source>Linjen er taget for en overskrift i indholdsfortegnelsen.</source>
        <translation>The line has been taken for a heading in the table of contents.</translation>
    </message>
    <message>
        <source>Punktet står ikke i indholdsfortegnelsen.</source>
        <translation>The item is not in the contents.</translation>
    </message>
    <message>
        <source>Kolonnen »{title}« er ikke kendt og er ikke brugt.</source>
        <translation>The column “{title}” is not known and has not been used.</translation>
    </message>
    <message>
        <source>Rækken har flere celler end overskriften. De er ikke brugt.</source>
        <translation>The row has more cells than the head. They have not been used.</translation>
    </message>
    <message>
        <source>Linjen begynder ikke med et navn og er ikke brugt.</source>
        <translation>The line does not begin with a name and has not been used.</translation>
    </message>
    <message>
        <source>Rollen »{value}« er ikke kendt. Medlem er brugt.</source>
        <translation>The role “{value}” is not known. Member has been used.</translation>
    </message>
    <message>
        <source>Datoen »{value}« er ikke forstået.</source>
        <translation>The date “{value}” was not understood.</translation>
    </message>
    <message>
        <source>Datoen er ikke forstået. Datoen i titlen er brugt.</source>
        <translation>The date was not understood. The date in the title has been used.</translation>
    </message>
    <message>
        <source>Datoen i titlen er ikke forstået. Mødedatoen er brugt.</source>
        <translation>The date in the title was not understood. The date of the meeting has been used.</translation>
    </message>
    <message>
        <source>Datoen er en anden end titlens. {date} fra titlen er brugt.</source>
        <translation>The date differs from the title’s. {date} from the title has been used.</translation>
    </message>
    <message>
        <source>Hovedet siger, at mødet sluttede kl. {other}. Her står kl. {time}, og det er brugt.</source>
        <translation>The head says that the meeting ended at {other}. Here it says {time}, and that has been used.</translation>
    </message>
    <message>
        <source>Teksten herfra er for lang til et hoved og er beholdt i første punkt.</source>
        <translation>The text from here on is too long for a head and has been kept in the first item.</translation>
    </message>
    <message>
        <source>Feltet »{label}« er ikke kendt. Navnene er taget med som deltagere.</source>
        <translation>The field “{label}” is not known. The names have been taken as participants.</translation>
    </message>
    <message>
        <source>Feltet »{label}« er ikke kendt. Linjen er beholdt forrest i første punkt.</source>
        <translation>The field “{label}” is not known. The line has been kept at the front of the first item.</translation>
    </message>
    <message>
        <source>Værdien af »{label}« er ikke forstået. Linjen er beholdt forrest i første punkt.</source>
        <translation>The value of “{label}” was not understood. The line has been kept at the front of the first item.</translation>
    </message>
    <message>
        <source>»{council}« er taget for rådet. Linjen er beholdt i første punkt.</source>
        <translation>“{council}” has been taken for the council. The line is kept in the first item.</translation>
    </message>
    <message>
        <source>Hovedet nævner også {other}. {date} er taget for mødets dato.</source>
        <translation>The head also mentions {other}. {date} has been taken for the date of the meeting.</translation>
    </message>
    <message>
        <source>Ugedagen passer ikke: det var en {weekday}.</source>
        <translation>The weekday does not fit: it was a {weekday}.</translation>
    </message>
    <message>
        <source>»{sentence}« er ikke forstået og er beholdt forrest i første punkt.</source>
        <translation>“{sentence}” was not understood and is kept at the front of the first item.</translation>
    </message>
    <message>
        <source>{name} er nævnt to gange og er taget med én gang.</source>
        <translation>{name} is named twice and has been included once.</translation>
    </message>
    <message>
        <source>{name} er referent, men står blandt medlemmerne og er taget med som det.</source>
        <translation>{name} takes the minutes, but stands among the members and has been taken for one.</translation>
    </message>
    <message>
        <source>{absentee}, som {name} er suppleant for, er ikke nævnt.</source>
        <translation>{absentee}, whose substitute is {name}, is not named.</translation>
    </message>
    <message>
        <source>Initialerne {initials} har ikke noget felt og bliver ikke gemt.</source>
        <translation>The initials {initials} have no field and will not be stored.</translation>
    </message>
    <message>
        <source>{name} er nævnt både som til stede og som fraværende.</source>
        <translation>{name} is mentioned both as present and as absent.</translation>
    </message>
    <message>
        <source>Der er ingen mødedeltagere i hovedet.</source>
        <translation>There are no participants in the head.</translation>
    </message>
    <message>
        <source>Parentesen i »{name}« er ikke forstået og er beholdt i navnet.</source>
        <translation>The brackets in “{name}” were not understood and are kept in the name.</translation>
    </message>
    <message>
        <source>Afsnittene i punktet står i en anden rækkefølge end den, layoutet »{layout}« skriver dem i.</source>
        <translation>The sections of the item are in another order than the layout “{layout}” writes them in.</translation>
    </message>
    <message>
        <source>Teksten under »{heading}« står før den første dato. Den er beholdt som et afsnit for sig.</source>
        <translation>The text under “{heading}” comes before the first date. It is kept as a section of its own.</translation>
    </message>
    <message>
        <source>Under beslutningen mangler »{line}«, som deltagerne giver.</source>
        <translation>The decision lacks “{line}”, which follows from the participants.</translation>
    </message>
    <message>
        <source>Linjen passer ikke med fraværet i deltagerlisten. Den er beholdt som tekst.</source>
        <translation>The line does not agree with the absence in the list of participants. It is kept as text.</translation>
    </message>
    <message>
        <source>Titlen er en anden i filen: »{text}«. Den laves af rådets navn og mødets dato, og tages ikke med.</source>
        <translation>The title is another one in the file: “{text}”. It is made of the council’s name and the date of the meeting, and is not taken.</translation>
    </message>
    <message>
        <source>»{label}« er ændret i filen: »{text}«. Ret det i mødets oplysninger eller i fremmødet.</source>
        <translation>“{label}” has been changed in the file: “{text}”. Change it in the meeting details or in the attendance.</translation>
    </message>
    <message>
        <source>Linjen »{text}« står før det første punkt i filen. Den hører ikke til noget punkt, og tages ikke med.</source>
        <translation>The line “{text}” stands before the first item in the file. It belongs to no item, and is not taken.</translation>
    </message>
    <message>
        <source>Punkterne står i en anden rækkefølge i filen. Flyt dem i dagsordenen, hvis det skal være sådan.</source>
        <translation>The items are in another order in the file. Move them in the agenda if that is how it should be.</translation>
    </message>
    <message>
        <source>Punktet står ikke i filen. Slet det selv, hvis det skal væk.</source>
        <translation>The item is not in the file. Delete it yourself if it is to go.</translation>
    </message>
    <message>
        <source>Punktet står kun i filen. Opret et punkt med den titel, og sammenlign igen, så kan teksten tages med.</source>
        <translation>The item is only in the file. Add an item with that title, and compare again; its text can then be taken.</translation>
    </message>
    <message>
        <source>Afsnittene står i en anden rækkefølge i filen. Flyt dem i punktet, hvis det skal være sådan.</source>
        <translation>The sections are in another order in the file. Move them in the item if that is how it should be.</translation>
    </message>
    <message>
        <source>Punktets nummer er et andet i filen: {text}. Numrene følger dagsordenen.</source>
        <translation>The number of the item is another one in the file: {text}. The numbers follow the agenda.</translation>
    </message>
    <message>
        <source>Punktet er gjort lukket i filen. Skift det selv, hvis det passer.</source>
        <translation>The item has been made closed in the file. Switch it yourself if that is right.</translation>
    </message>
    <message>
        <source>Punktet er gjort åbent i filen. Skift det selv, hvis det passer.</source>
        <translation>The item has been made open in the file. Switch it yourself if that is right.</translation>
    </message>
    <message>
        <source>Det her er ændret i filen, men kan ikke tages med: »{text}«.</source>
        <translation>This has been changed in the file, but cannot be taken: “{text}”.</translation>
    </message>
    <message>
        <source>»{text}« står ikke i filen. Det tages ikke med.</source>
        <translation>“{text}” is not in the file. That is not taken.</translation>
    </message>
    <message>
        <source>Overskriften »{text}« står ikke i filen.</source>
        <translation>The heading “{text}” is not in the file.</translation>
    </message>
    <message>
        <source>Linjen om fravær er ændret i filen: »{text}«. Den laves af fremmødet; ret den der.</source>
        <translation>The line of absence has been changed in the file: “{text}”. It is made from the attendance; change it there.</translation>
    </message>
    <message>
        <source>Linjen om fravær er ændret i filen: »{text}«. Ret den i sagens forløb.</source>
        <translation>The line of absence has been changed in the file: “{text}”. Change it in the case history.</translation>
    </message>
    <message>
        <source>»{made}« er ændret i filen: »{text}«. Det laves af det, der er noteret om mødet; ret det der.</source>
        <translation>“{made}” has been changed in the file: “{text}”. It is made from what is noted of the meeting; change it there.</translation>
    </message>
    <message>
        <source>Filen har sporede ændringer. De er læst, som om de er godkendt.</source>
        <translation>The file has tracked changes. They have been read as if they were accepted.</translation>
    </message>
    <message>
        <source>Filen har kommentarer. Læs dem i Word.</source>
        <translation>The file has comments. Read them in Word.</translation>
    </message>
    <message>
        <source>Filen har fodnoter. De er ikke læst.</source>
        <translation>The file has footnotes. They have not been read.</translation>
    </message>
    <message>
        <source>Filen har billeder. De er ikke læst.</source>
        <translation>The file has pictures. They have not been read.</translation>
    </message>
    <message>
        <source>Her er der ikke fundet nogen punktoverskrift. Teksten er beholdt forrest i første punkt.</source>
        <translation>No item heading has been found here. The text has been kept at the front of the first item.</translation>
    </message>
    <message>
        <source>Her begynder referatet af et andet møde. Del filen, og læs delene hver for sig. Teksten er beholdt sidst i det sidste punkt.</source>
        <translation>The minutes of another meeting begin here. Divide the file, and read the parts one by one. The text has been kept at the end of the last item.</translation>
    </message>
    <message>
        <source>»{label}« siger ikke, om der var meldt afbud. Det er taget for afbud.</source>
        <translation>“{label}” does not say whether apologies were sent. It has been taken for apologies.</translation>
    </message>
    <message>
        <source>{name} er ikke nævnt blandt deltagerne. Linjen er beholdt som tekst.</source>
        <translation>{name} is not mentioned among the participants. The line has been kept as text.</translation>
    </message>
    <message>
        <source>Punktet, der henvises til, findes ikke. Linjen er beholdt som tekst.</source>
        <translation>The item referred to does not exist. The line has been kept as text.</translation>
    </message>
    <message>
        <source>{name} er nævnt som fraværende, men kom eller gik under mødet.</source>
        <translation>{name} is mentioned as absent, but came or left during the meeting.</translation>
    </message>
    <message>
        <source>Side {page} er et billede uden tekst. Det, der står på den, er ikke læst: se kildefilen.</source>
        <translation>Page {page} is a picture without text. What stands on it has not been read: see the source file.</translation>
    </message>
    <message>
        <source>Side {page} er billeder uden tekst. Det, der står på dem, er ikke læst: se kildefilen.</source>
        <translation>Pages {page} are pictures without text. What stands on them has not been read: see the source file.</translation>
    </message>
    <message>
        <source>Side {page} kan ikke åbnes og er ikke læst. Se kildefilen, eller hent den igen.</source>
        <translation>Page {page} cannot be opened and has not been read. See the source file, or import it again.</translation>
    </message>
</context>
<context>
    <name>vocabulary</name>
    <message>
        <source>forperson</source>
        <translation>chairperson</translation>
    </message>
    <message>
        <source>næstforperson</source>
        <translation>deputy chairperson</translation>
    </message>
    <message>
        <source>formand</source>
        <translation>chair</translation>
    </message>
    <message>
        <source>næstformand</source>
        <translation>deputy chair</translation>
    </message>
    <message>
        <source>medlem</source>
        <translation>member</translation>
    </message>
    <message>
        <source>suppleant</source>
        <translation>substitute</translation>
    </message>
    <message>
        <source>sekretær</source>
        <translation>secretary</translation>
    </message>
    <message>
        <source>forvaltning</source>
        <translation>administration</translation>
    </message>
    <message>
        <source>observatør</source>
        <translation>observer</translation>
    </message>
    <message>
        <source>gæst</source>
        <translation>guest</translation>
    </message>
    <message>
        <source>til stede</source>
        <translation>present</translation>
    </message>
    <message>
        <source>afbud</source>
        <translation>apology</translation>
    </message>
    <message>
        <source>udeblevet</source>
        <translation>absent without notice</translation>
    </message>
    <message>
        <source>planlagt</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>dagsorden</source>
        <translation>agenda</translation>
    </message>
    <message>
        <source>i gang</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>udkast</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>godkendt</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>underskrevet</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>ordinært</source>
        <translation>ordinary</translation>
    </message>
    <message>
        <source>ekstraordinært</source>
        <translation>extraordinary</translation>
    </message>
    <message>
        <source>konstituerende</source>
        <translation>inaugural</translation>
    </message>
    <message>
        <source>tillægsdagsorden</source>
        <translation>supplementary agenda</translation>
    </message>
    <message>
        <source>referat</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>offentligt referat</source>
        <translation>public minutes</translation>
    </message>
    <message>
        <source>udskrift</source>
        <translation>excerpt</translation>
    </message>
    <message>
        <source>underskriftsark</source>
        <translation>signature sheet</translation>
    </message>
    <message>
        <source>Word-dokument</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>tekst</source>
        <translation>text</translation>
    </message>
    <message>
        <source>webside (HTML)</source>
        <translation>web page (HTML)</translation>
    </message>
    <message>
        <source>Sidetallene er fundet med LibreOffice.</source>
        <translation>The page numbers were found with LibreOffice.</translation>
    </message>
    <message>
        <source>Sidetallene er beregnet af Referent.</source>
        <translation>The page numbers were worked out by Referent.</translation>
    </message>
    <message>
        <source>Sidetallene er anslået og kan være en side ved siden af.</source>
        <translation>The page numbers are estimated and may be one page off.</translation>
    </message>
    <message>
        <source>beslutning</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>orientering</source>
        <translation>information</translation>
    </message>
    <message>
        <source>drøftelse</source>
        <translation>discussion</translation>
    </message>
    <message>
        <source>fortløbende i funktionsperioden</source>
        <translation>continuous through the term</translation>
    </message>
    <message>
        <source>fortløbende i kalenderåret</source>
        <translation>continuous through the calendar year</translation>
    </message>
    <message>
        <source>fra 1 ved hvert møde</source>
        <translation>from 1 at each meeting</translation>
    </message>
    <message>
        <source>mere end halvdelen</source>
        <translation>more than half</translation>
    </message>
    <message>
        <source>mindst halvdelen</source>
        <translation>at least half</translation>
    </message>
    <message>
        <source>et bestemt antal</source>
        <translation>a fixed number</translation>
    </message>
    <message>
        <source>mødet begyndte</source>
        <translation>the meeting began</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>break</translation>
    </message>
    <message>
        <source>mødet blev genoptaget</source>
        <translation>the meeting was resumed</translation>
    </message>
    <message>
        <source>mødet sluttede</source>
        <translation>the meeting ended</translation>
    </message>
    <message>
        <source>punktet blev taget op</source>
        <translation>the item was taken up</translation>
    </message>
    <message>
        <source>ankom</source>
        <translation>arrived</translation>
    </message>
    <message>
        <source>forlod mødet</source>
        <translation>left the meeting</translation>
    </message>
    <message>
        <source>inhabil</source>
        <translation>disqualified</translation>
    </message>
    <message>
        <source>overtog mødeledelsen</source>
        <translation>took over as moderator</translation>
    </message>
    <message>
        <source>udsat</source>
        <translation>postponed</translation>
    </message>
    <message>
        <source>udgår</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>for</source>
        <translation>for</translation>
    </message>
    <message>
        <source>imod</source>
        <translation>against</translation>
    </message>
    <message>
        <source>undlod</source>
        <translation>abstained</translation>
    </message>
    <message>
        <source>forslaget bortfalder</source>
        <translation>the motion lapses</translation>
    </message>
    <message>
        <source>mødelederens stemme er afgørende</source>
        <translation>the moderator&apos;s vote decides</translation>
    </message>
    <message>
        <source>med navne</source>
        <translation>by name</translation>
    </message>
    <message>
        <source>med partier</source>
        <translation>by party</translation>
    </message>
    <message>
        <source>kun med tal</source>
        <translation>numbers only</translation>
    </message>
    <message>
        <source>særstandpunkt</source>
        <translation>dissent</translation>
    </message>
    <message>
        <source>protokolbemærkning</source>
        <translation>note to the record</translation>
    </message>
    <message>
        <source>mindretalsindstilling</source>
        <translation>minority recommendation</translation>
    </message>
    <message>
        <source>forbehold</source>
        <translation>reservation</translation>
    </message>
    <message>
        <source>afventer stillingtagen</source>
        <translation>position pending</translation>
    </message>
    <message>
        <source>bemærkning</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>tilslutning</source>
        <translation>endorsement</translation>
    </message>
    <message>
        <source>standsningsret (§ 23)</source>
        <translation>right of stay (§ 23)</translation>
    </message>
    <message>
        <source>{words} og {last}</source>
        <translation>{words} and {last}</translation>
    </message>
    <message>
        <source>Funktionsperioden {name}</source>
        <translation>The term {name}</translation>
    </message>
    <message>
        <source>underskrevet eksemplar</source>
        <translation>signed copy</translation>
    </message>
    <message>
        <source>Filen er ikke kendt. Den er ikke lavet i denne datafil, eller den er gemt om af et andet program.</source>
        <translation>The file is not known. It was not made in this data file, or another program has saved it anew.</translation>
    </message>
    <message>
        <source>Filen er uændret.</source>
        <translation>The file is unchanged.</translation>
    </message>
    <message>
        <source>Filen er ændret, efter at Referent skrev den.</source>
        <translation>The file has been changed since Referent wrote it.</translation>
    </message>
    <message>
        <source>Dokument: {document} fra {council}, mødet {date}.</source>
        <translation>Document: {document} of {council}, meeting of {date}.</translation>
    </message>
    <message>
        <source>Gemt {date} kl. {time}.</source>
        <translation>Saved {date} at {time}.</translation>
    </message>
    <message>
        <source>Udkast til version {number}, ikke godkendt.</source>
        <translation>Draft of version {number}, not approved.</translation>
    </message>
    <message>
        <source>Version {number}.</source>
        <translation>Version {number}.</translation>
    </message>
    <message>
        <source>Version {number} blev genåbnet {date}: {reason}</source>
        <translation>Version {number} was reopened {date}: {reason}</translation>
    </message>
    <message>
        <source>Version {number} er hentet fra et arkiv {date}. Den var uændret da, og kontrolsummen blev dannet på ny, fordi den regner numre i datafilen med.</source>
        <translation>Version {number} was restored from an archive {date}. It was unchanged then, and the checksum was made anew because it takes in numbers of the data file.</translation>
    </message>
    <message>
        <source>Der er siden godkendt en version {number}.</source>
        <translation>A version {number} has been approved since.</translation>
    </message>
    <message>
        <source>Referatet i datafilen er uændret siden godkendelsen.</source>
        <translation>The minutes in the data file are unchanged since the approval.</translation>
    </message>
    <message>
        <source>Pas på: Referatet i datafilen er ændret uden om Referent siden godkendelsen.</source>
        <translation>Beware: The minutes in the data file have been changed by something other than Referent since the approval.</translation>
    </message>
    <message>
        <source>Referatet blev godkendt, før Referent gemte versioner, så om det er uændret siden, kan ikke ses.</source>
        <translation>The minutes were approved before Referent kept versions, so whether they are unchanged since cannot be seen.</translation>
    </message>
    <message>
        <source>Referatet er ikke godkendt for tiden.</source>
        <translation>The minutes are not approved at present.</translation>
    </message>
    <message>
        <source>rådet</source>
        <translation>the council</translation>
    </message>
    <message>
        <source>datoen</source>
        <translation>the date</translation>
    </message>
    <message>
        <source>klokkeslæt</source>
        <translation>the times</translation>
    </message>
    <message>
        <source>stedet</source>
        <translation>the place</translation>
    </message>
    <message>
        <source>deltagerne</source>
        <translation>the participants</translation>
    </message>
    <message>
        <source>fraværet</source>
        <translation>the absence</translation>
    </message>
    <message>
        <source>punkterne</source>
        <translation>the items</translation>
    </message>
    <message>
        <source>beslutningerne</source>
        <translation>the decisions</translation>
    </message>
    <message>
        <source>afsnittene</source>
        <translation>the sections</translation>
    </message>
    <message>
        <source>sagens forløb</source>
        <translation>the case history</translation>
    </message>
    <message>
        <source>bilagene</source>
        <translation>the attachments</translation>
    </message>
    <message>
        <source>sikkert</source>
        <translation>sure</translation>
    </message>
    <message>
        <source>sandsynligt</source>
        <translation>likely</translation>
    </message>
    <message>
        <source>gættet</source>
        <translation>guessed</translation>
    </message>
    <message>
        <source>ikke fundet</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>flere i rådet hedder det</source>
        <translation>several in the council have that name</translation>
    </message>
    <message>
        <source>skrevet på en anden måde</source>
        <translation>written in another way</translation>
    </message>
    <message>
        <source>navnene i en anden rækkefølge</source>
        <translation>the names in another order</translation>
    </message>
    <message>
        <source>samme navn, men i andre råd</source>
        <translation>the same name, but in other councils</translation>
    </message>
    <message>
        <source>forkortet</source>
        <translation>shortened</translation>
    </message>
    <message>
        <source>stavet lidt anderledes</source>
        <translation>spelt a little differently</translation>
    </message>
    <message>
        <source>rådets navn</source>
        <translation>the name of the council</translation>
    </message>
    <message>
        <source>mødets dato</source>
        <translation>the date of the meeting</translation>
    </message>
    <message>
        <source>klokkeslættet</source>
        <translation>the time</translation>
    </message>
    <message>
        <source>hvornår mødet sluttede</source>
        <translation>when the meeting ended</translation>
    </message>
    <message>
        <source>mødestedet</source>
        <translation>the place of the meeting</translation>
    </message>
    <message>
        <source>deltagere</source>
        <translation>participants</translation>
    </message>
    <message>
        <source>gæster</source>
        <translation>guests</translation>
    </message>
    <message>
        <source>forvaltningen</source>
        <translation>the administration</translation>
    </message>
    <message>
        <source>formanden</source>
        <translation>the chairperson</translation>
    </message>
    <message>
        <source>referenten</source>
        <translation>the minute taker</translation>
    </message>
    <message>
        <source>dem med afbud</source>
        <translation>those with an apology</translation>
    </message>
    <message>
        <source>dem uden afbud</source>
        <translation>those without an apology</translation>
    </message>
    <message>
        <source>beslutningen</source>
        <translation>the decision</translation>
    </message>
    <message>
        <source>et afsnits overskrift</source>
        <translation>the heading of a section</translation>
    </message>
    <message>
        <source>bilag</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>almindelig tekst</source>
        <translation>ordinary text</translation>
    </message>
</context>
</TS>
