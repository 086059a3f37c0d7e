<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name></name>
    <message id="about.copy">
        <source>Copy details</source>
        <translation>Gegevens kopiëren</translation>
    </message>
    <message id="about.database">
        <source>Call log</source>
        <translation>Gesprekslijst</translation>
    </message>
    <message id="about.licence">
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message id="about.log_folder">
        <source>Logs</source>
        <translation>Logboeken</translation>
    </message>
    <message id="about.settings_file">
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message id="about.system">
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message id="about.third_party">
        <source>Licences of others</source>
        <translation>Licenties van derden</translation>
    </message>
    <message id="about.title">
        <source>About Callpop</source>
        <translation>Over Callpop</translation>
    </message>
    <message id="about.version">
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message id="about.what">
        <source>Says who is calling, and opens their record.</source>
        <translation>Toont wie er belt en opent het dossier.</translation>
    </message>
    <message id="act.all_matches">
        <source>Show all in CRM</source>
        <translation>Alle tonen in CRM</translation>
    </message>
    <message id="act.call_back">
        <source>Call back</source>
        <translation>Terugbellen</translation>
    </message>
    <message id="act.close">
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message id="act.close_card">
        <source>Close card of {name}</source>
        <translation>Kaart van {name} sluiten</translation>
    </message>
    <message id="act.copy">
        <source>Copy number</source>
        <translation>Nummer kopiëren</translation>
    </message>
    <message id="act.create">
        <source>Create contact</source>
        <translation>Contact aanmaken</translation>
    </message>
    <message id="act.forget">
        <source>Remembered for this number; click to undo</source>
        <translation>Voor dit nummer onthouden; klik maakt het ongedaan</translation>
    </message>
    <message id="act.handled">
        <source>Mark as handled</source>
        <translation>Markeren als afgehandeld</translation>
    </message>
    <message id="act.none">
        <source>None of these, create contact</source>
        <translation>Geen van deze, contact aanmaken</translation>
    </message>
    <message id="act.note">
        <source>Add a note</source>
        <translation>Notitie toevoegen</translation>
    </message>
    <message id="act.open">
        <source>Open in CRM</source>
        <translation>Openen in CRM</translation>
    </message>
    <message id="act.remember">
        <source>Remember for this number</source>
        <translation>Voor dit nummer onthouden</translation>
    </message>
    <message id="act.search">
        <source>Search in CRM</source>
        <translation>Zoeken in CRM</translation>
    </message>
    <message id="act.test">
        <source>Play a test call</source>
        <translation>Testgesprek starten</translation>
    </message>
    <message id="act.this_is">
        <source>This is …</source>
        <translation>Dit is …</translation>
    </message>
    <message id="books_page.add">
        <source>Add an address book</source>
        <translation>Adresboek toevoegen</translation>
    </message>
    <message id="books_page.list">
        <source>Address books</source>
        <translation>Adresboeken</translation>
    </message>
    <message id="books_page.none">
        <source>There is no address book yet.</source>
        <translation>Er is nog geen adresboek.</translation>
    </message>
    <message id="call_back_note.caller">
        <source>Caller: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Beller: {value}</translation>
    </message>
    <message id="call_back_note.colleague_hint">
        <source>Name or e-mail address</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Naam of e-mailadres</translation>
    </message>
    <message id="call_back_note.colleague_label">
        <source>Colleague</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Collega</translation>
    </message>
    <message id="call_back_note.copy">
        <source>Copy text</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Tekst kopiëren</translation>
    </message>
    <message id="call_back_note.line">
        <source>Line: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Lijn: {value}</translation>
    </message>
    <message id="call_back_note.mail">
        <source>Write mail</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>E-mail schrijven</translation>
    </message>
    <message id="call_back_note.note">
        <source>Note: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Notitie: {value}</translation>
    </message>
    <message id="call_back_note.note_hint">
        <source>One line for the colleague</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Eén regel voor de collega</translation>
    </message>
    <message id="call_back_note.note_label">
        <source>What it is about</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Waar het over gaat</translation>
    </message>
    <message id="call_back_note.number">
        <source>Number: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Nummer: {value}</translation>
    </message>
    <message id="call_back_note.subject">
        <source>Call back: {who}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Terugbelverzoek: {who}</translation>
    </message>
    <message id="call_back_note.time">
        <source>Time: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Tijd: {value}</translation>
    </message>
    <message id="call_back_note.title">
        <source>Call-back note</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Terugbelnotitie</translation>
    </message>
    <message id="calls.all">
        <source>All calls</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Alles</translation>
    </message>
    <message id="calls.back">
        <source>Back to the list</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Terug naar de lijst</translation>
    </message>
    <message id="calls.calling">
        <source>Calling</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Wordt gebeld</translation>
    </message>
    <message id="calls.calls_list">
        <source>Calls</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Gesprekken</translation>
    </message>
    <message id="calls.check_connection">
        <source>Nothing after a real call? Check the connection</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Niets na een echt gesprek? Verbinding controleren</translation>
    </message>
    <message id="calls.clear_filters">
        <source>Clear the filters</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Filters wissen</translation>
    </message>
    <message id="calls.clear_search">
        <source>Clear the search</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Zoekopdracht wissen</translation>
    </message>
    <message id="calls.day">
        <source>{weekday}, {date}</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>{weekday} {date}</translation>
    </message>
    <message id="calls.details">
        <source>Details</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Details</translation>
    </message>
    <message id="calls.disconnected">
        <source>Not connected</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Niet verbonden</translation>
    </message>
    <message id="calls.empty_test">
        <source>Play a test call to see the card and check the CRM link.</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Een testgesprek toont de kaart en controleert de CRM-link.</translation>
    </message>
    <message id="calls.filter_answered">
        <source>Answered</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Opgenomen</translation>
    </message>
    <message id="calls.filter_missed">
        <source>Missed</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Gemist</translation>
    </message>
    <message id="calls.filter_outgoing">
        <source>Outgoing</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Uitgaand</translation>
    </message>
    <message id="calls.in_all">
        <source>{when}, {t} in all</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>{when}, {t} in totaal</translation>
    </message>
    <message id="calls.internal">
        <source>Internal</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Intern</translation>
    </message>
    <message id="calls.internal_number">
        <source>Internal, {number}</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Intern, {number}</translation>
    </message>
    <message id="calls.missed_rang">
        <source>Missed, rang {n} s</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Gemist, ging {n} s over</translation>
    </message>
    <message id="calls.more">
        <source>More</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Meer</translation>
    </message>
    <message id="calls.not_read">
        <source>The call log could not be read</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>De gesprekslijst kon niet worden gelezen</translation>
    </message>
    <message id="calls.not_stored">
        <source>Calls not stored</source>
        <translation>Niet opgeslagen</translation>
    </message>
    <message id="calls.note">
        <source>Note</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Notitie</translation>
    </message>
    <message id="calls.nothing_found">
        <source>Nothing found</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Niets gevonden</translation>
    </message>
    <message id="calls.now_handled">
        <source>Marked as handled</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Gemarkeerd als afgehandeld</translation>
    </message>
    <message id="calls.older_not_read">
        <source>Older calls could not be read</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Oudere gesprekken konden niet worden gelezen</translation>
    </message>
    <message id="calls.pick">
        <source>Pick a call to see what happened</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Een gesprek in de lijst toont hier het verloop</translation>
    </message>
    <message id="calls.retry">
        <source>Try again</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Opnieuw proberen</translation>
    </message>
    <message id="calls.search">
        <source>Search name, number, note</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Zoek naam, nummer, notitie</translation>
    </message>
    <message id="calls.signs_alone">
        <source>Signs alone are searched for from three in a row on</source>
        <translation>Tekens zonder letters en cijfers worden pas vanaf drie achter elkaar gezocht</translation>
    </message>
    <message id="calls.this_call">
        <source>This call</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Dit gesprek</translation>
    </message>
    <message id="calls.title">
        <source>Call log</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Gesprekslijst</translation>
    </message>
    <message id="calls.today">
        <source>Today</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Vandaag</translation>
    </message>
    <message id="calls.undo">
        <source>Undo</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Ongedaan maken</translation>
    </message>
    <message id="calls.unhandle">
        <source>Mark as not handled</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Markeren als open</translation>
    </message>
    <message id="calls.yesterday">
        <source>Yesterday</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Gisteren</translation>
    </message>
    <message id="choice.bookauth.basic">
        <source>User and password</source>
        <translation>Gebruiker en wachtwoord</translation>
    </message>
    <message id="choice.bookauth.bearer">
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message id="choice.bookkind.">
        <source>Not said</source>
        <translation>Niet gezegd</translation>
    </message>
    <message id="choice.bookkind.carddav">
        <source>CardDAV server</source>
        <translation>CardDAV-server</translation>
    </message>
    <message id="choice.bookkind.csv">
        <source>CSV file</source>
        <translation>CSV-bestand</translation>
    </message>
    <message id="choice.bookkind.ldap">
        <source>LDAP directory</source>
        <translation>LDAP-adreslijst</translation>
    </message>
    <message id="choice.bookkind.vcard">
        <source>vCard file or folder</source>
        <translation>vCard-bestand of -map</translation>
    </message>
    <message id="choice.booktls.ldaps">
        <source>LDAPS</source>
        <translation>LDAPS</translation>
    </message>
    <message id="choice.booktls.none">
        <source>Not protected</source>
        <translation>Niet beveiligd</translation>
    </message>
    <message id="choice.booktls.starttls">
        <source>StartTLS</source>
        <translation>StartTLS</translation>
    </message>
    <message id="choice.cardsize.full">
        <source>Full card</source>
        <translation>Volledige kaart</translation>
    </message>
    <message id="choice.cardsize.off">
        <source>No card</source>
        <translation>Geen kaart</translation>
    </message>
    <message id="choice.cardsize.small">
        <source>Small card</source>
        <translation>Kleine kaart</translation>
    </message>
    <message id="choice.colourscheme.dark">
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message id="choice.colourscheme.light">
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message id="choice.colourscheme.system">
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message id="choice.corner.bottom-left">
        <source>Bottom left</source>
        <translation>Linksonder</translation>
    </message>
    <message id="choice.corner.bottom-right">
        <source>Bottom right</source>
        <translation>Rechtsonder</translation>
    </message>
    <message id="choice.corner.top-left">
        <source>Top left</source>
        <translation>Linksboven</translation>
    </message>
    <message id="choice.corner.top-right">
        <source>Top right</source>
        <translation>Rechtsboven</translation>
    </message>
    <message id="choice.dialby.platform">
        <source>The telephony platform</source>
        <translation>Het telefonieplatform</translation>
    </message>
    <message id="choice.dialby.system">
        <source>This computer&apos;s phone program</source>
        <translation>Het telefoonprogramma van deze computer</translation>
    </message>
    <message id="choice.language.de">
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message id="choice.language.en">
        <source>English</source>
        <translation>English</translation>
    </message>
    <message id="choice.language.nl">
        <source>Nederlands</source>
        <translation>Nederlands</translation>
    </message>
    <message id="choice.language.system">
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message id="choice.motion.full">
        <source>Full</source>
        <translation>Volledig</translation>
    </message>
    <message id="choice.motion.reduced">
        <source>Reduced</source>
        <translation>Minder</translation>
    </message>
    <message id="choice.motion.system">
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message id="choice.openwhen.answer">
        <source>When I answer</source>
        <translation>Als ik opneem</translation>
    </message>
    <message id="choice.openwhen.button">
        <source>On the button</source>
        <translation>Op de knop</translation>
    </message>
    <message id="choice.openwhen.ringing">
        <source>When it rings</source>
        <translation>Als het overgaat</translation>
    </message>
    <message id="choice.rulecard.">
        <source>As usual</source>
        <translation>Zoals anders</translation>
    </message>
    <message id="choice.rulecard.full">
        <source>Full</source>
        <translation>Volledig</translation>
    </message>
    <message id="choice.rulecard.never">
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message id="choice.rulecard.small">
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message id="choice.ruleopen.">
        <source>As usual</source>
        <translation>Zoals anders</translation>
    </message>
    <message id="choice.ruleopen.answer">
        <source>When I answer</source>
        <translation>Bij het opnemen</translation>
    </message>
    <message id="choice.ruleopen.button">
        <source>On the button</source>
        <translation>Met de knop</translation>
    </message>
    <message id="choice.ruleopen.ringing">
        <source>When it rings</source>
        <translation>Bij het overgaan</translation>
    </message>
    <message id="choice.rulesound.">
        <source>As usual</source>
        <translation>Zoals anders</translation>
    </message>
    <message id="choice.rulesound.off">
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message id="choice.rulesound.on">
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message id="choice.screenchoice.pointer">
        <source>With the pointer</source>
        <translation>Met de muisaanwijzer</translation>
    </message>
    <message id="choice.screenchoice.primary">
        <source>Main screen</source>
        <translation>Hoofdscherm</translation>
    </message>
    <message id="choice.sourcekind.listener">
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message id="choice.sourcekind.relay">
        <source>A relay</source>
        <translation>Een relay</translation>
    </message>
    <message id="choice.systemquiet.ignore">
        <source>Cards as usual</source>
        <translation>Kaarten als altijd</translation>
    </message>
    <message id="choice.systemquiet.rest">
        <source>No cards, no sounds</source>
        <translation>Geen kaarten, geen geluid</translation>
    </message>
    <message id="choice.systemquiet.silent">
        <source>Cards without sounds</source>
        <translation>Kaarten zonder geluid</translation>
    </message>
    <message id="choice.terminalserver.auto">
        <source>Depends on the session</source>
        <translation>Hangt van de sessie af</translation>
    </message>
    <message id="choice.terminalserver.off">
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message id="choice.terminalserver.on">
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message id="choice.whenanswered.close">
        <source>Close the card</source>
        <translation>Kaart sluiten</translation>
    </message>
    <message id="choice.whenanswered.keep">
        <source>Keep the card</source>
        <translation>Kaart behouden</translation>
    </message>
    <message id="choice.whenanswered.small">
        <source>Small after a while</source>
        <translation>Straks kleiner</translation>
    </message>
    <message id="choice.whenelsewhere.close">
        <source>Close the card</source>
        <translation>Kaart sluiten</translation>
    </message>
    <message id="choice.whenelsewhere.leave">
        <source>Leave after a while</source>
        <translation>Straks sluiten</translation>
    </message>
    <message id="choice.whenelsewhere.stay">
        <source>Stay until closed</source>
        <translation>Blijft tot sluiten</translation>
    </message>
    <message id="choice.whenended.close">
        <source>Close the card</source>
        <translation>Kaart sluiten</translation>
    </message>
    <message id="choice.whenended.leave">
        <source>Leave after a while</source>
        <translation>Straks sluiten</translation>
    </message>
    <message id="choice.whenended.stay">
        <source>Stay until closed</source>
        <translation>Blijft tot sluiten</translation>
    </message>
    <message id="choice.whenmissed.fold">
        <source>Fold into one line</source>
        <translation>Tot één regel vouwen</translation>
    </message>
    <message id="choice.whenmissed.leave">
        <source>Leave after a while</source>
        <translation>Straks sluiten</translation>
    </message>
    <message id="choice.whenmissed.stay">
        <source>Stay until closed</source>
        <translation>Blijft tot sluiten</translation>
    </message>
    <message id="closed.called_back">
        <source>Called back</source>
        <translation>Teruggebeld</translation>
    </message>
    <message id="closed.colleague">
        <source>{name} handled it</source>
        <translation>Afgehandeld door {name}</translation>
    </message>
    <message id="closed.colleague_unknown">
        <source>Handled in the team</source>
        <translation>Afgehandeld in het team</translation>
    </message>
    <message id="closed.got_through">
        <source>Got through later</source>
        <translation>Kreeg later gehoor</translation>
    </message>
    <message id="closed.handled">
        <source>Marked as handled</source>
        <translation>Als afgehandeld gemarkeerd</translation>
    </message>
    <message id="closed.settled">
        <source>{name} called back</source>
        <translation>{name} belde terug</translation>
    </message>
    <message id="closed.settled_unknown">
        <source>The team called back</source>
        <translation>Team belde terug</translation>
    </message>
    <message id="column.before">
        <source>Period before</source>
        <translation>Periode ervoor</translation>
    </message>
    <message id="column.calls">
        <source>Calls</source>
        <translation>Gesprekken</translation>
    </message>
    <message id="column.day">
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message id="column.figure">
        <source>Figure</source>
        <translation>Kengetal</translation>
    </message>
    <message id="column.hour">
        <source>Hour</source>
        <translation>Uur</translation>
    </message>
    <message id="column.line">
        <source>Line</source>
        <translation>Gebelde lijn</translation>
    </message>
    <message id="column.month">
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message id="column.name">
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message id="column.number">
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message id="column.rate">
        <source>Missed rate</source>
        <translation>Aandeel gemist</translation>
    </message>
    <message id="column.ring_median">
        <source>Ring time, median (seconds)</source>
        <translation>Beltijd, mediaan (seconden)</translation>
    </message>
    <message id="column.ring_p90">
        <source>Ring time, 90 % (seconds)</source>
        <translation>Beltijd, 90% (seconden)</translation>
    </message>
    <message id="column.talk_median">
        <source>Talk time, median (seconds)</source>
        <translation>Gespreksduur, mediaan (seconden)</translation>
    </message>
    <message id="column.talk_p90">
        <source>Talk time, 90 % (seconds)</source>
        <translation>Gespreksduur, 90% (seconden)</translation>
    </message>
    <message id="column.total">
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message id="column.value">
        <source>This period</source>
        <translation>Deze periode</translation>
    </message>
    <message id="column.week">
        <source>Week from</source>
        <translation>Week vanaf</translation>
    </message>
    <message id="column.weekday">
        <source>Weekday</source>
        <translation>Weekdag</translation>
    </message>
    <message id="column.year">
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message id="complaint.title">
        <source>That did not work</source>
        <extracomment>What could not be done, said where there is no tray.</extracomment>
        <translation>Dat is niet gelukt</translation>
    </message>
    <message id="connection.did.closed">
        <source>card closed</source>
        <translation>kaart gesloten</translation>
    </message>
    <message id="connection.did.duplicate">
        <source>came twice</source>
        <translation>dubbel gekomen</translation>
    </message>
    <message id="connection.did.ignored">
        <source>not you</source>
        <translation>niet voor hier</translation>
    </message>
    <message id="connection.did.logged">
        <source>in the log</source>
        <translation>in de gesprekslijst</translation>
    </message>
    <message id="connection.did.rejected">
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message id="connection.did.shown">
        <source>card shown</source>
        <translation>kaart getoond</translation>
    </message>
    <message id="connection.did.updated">
        <source>card updated</source>
        <translation>kaart bijgewerkt</translation>
    </message>
    <message id="connection.disconnect">
        <source>Disconnect</source>
        <translation>Verbreken</translation>
    </message>
    <message id="connection.disconnected">
        <source>The relay is not asked any more.</source>
        <translation>De relay wordt niet meer gevraagd.</translation>
    </message>
    <message id="connection.enrolled_as">
        <source>Enrolled as {who}.</source>
        <translation>Aangemeld als {who}.</translation>
    </message>
    <message id="connection.enrolled_on">
        <source>Enrolled on {date} as {who}.</source>
        <translation>Aangemeld op {date} als {who}.</translation>
    </message>
    <message id="connection.here">
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message id="connection.here_hint">
        <source>The portal reaches this computer directly.</source>
        <translation>Het portaal bereikt deze computer rechtstreeks.</translation>
    </message>
    <message id="connection.last" numerus="yes">
        <source>Last notification {time}, {n} today | Last notification {time}, {n} today</source>
        <translation>
            <numerusform>Laatste melding {time}, {n} vandaag</numerusform>
            <numerusform>Laatste melding {time}, {n} vandaag</numerusform>
        </translation>
    </message>
    <message id="connection.last_of_before">
        <source>Last notification {time}, none today</source>
        <translation>Laatste melding {time}, vandaag geen</translation>
    </message>
    <message id="connection.new_code">
        <source>Use a new code</source>
        <translation>Nieuwe code gebruiken</translation>
    </message>
    <message id="connection.none_yet">
        <source>No notification has come yet</source>
        <translation>Er is nog geen melding gekomen</translation>
    </message>
    <message id="connection.others">
        <source>a colleague&apos;s call, not kept</source>
        <translation>gesprek van een collega, niet bewaard</translation>
    </message>
    <message id="connection.recent">
        <source>Recent notifications</source>
        <translation>Recente meldingen</translation>
    </message>
    <message id="connection.recent_none">
        <source>Each notification stands here as it comes, and what it did.</source>
        <translation>Hier staat elke melding die komt, en wat die deed.</translation>
    </message>
    <message id="connection.relay">
        <source>A relay</source>
        <translation>Een relay</translation>
    </message>
    <message id="connection.relay_hint">
        <source>One server at your company passes the calls on to each desktop.</source>
        <translation>Eén server van het bedrijf geeft de gesprekken door aan elke werkplek.</translation>
    </message>
    <message id="connection.to">
        <source>{caller} to {line}</source>
        <translation>{caller} naar {line}</translation>
    </message>
    <message id="connection.to_relay">
        <source>Connected to {host}</source>
        <translation>Verbonden met {host}</translation>
    </message>
    <message id="contact_field.email">
        <source>E-mail address</source>
        <translation>E-mailadres</translation>
    </message>
    <message id="contact_field.first">
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message id="contact_field.id">
        <source>Record id</source>
        <translation>Record-id</translation>
    </message>
    <message id="contact_field.last">
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message id="contact_field.name">
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message id="contact_field.none">
        <source>Not used</source>
        <translation>Niet gebruikt</translation>
    </message>
    <message id="contact_field.number">
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message id="contact_field.organisation">
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message id="contact_field.place">
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message id="contact_field.url">
        <source>Record&apos;s address</source>
        <translation>Adres van het record</translation>
    </message>
    <message id="contacts_page.column">
        <source>Column {n}</source>
        <translation>Kolom {n}</translation>
    </message>
    <message id="contacts_page.contacts" numerus="yes">
        <source>{n} contact | {n} contacts</source>
        <translation>
            <numerusform>{n} contact</numerusform>
            <numerusform>{n} contacten</numerusform>
        </translation>
    </message>
    <message id="contacts_page.found_out">
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message id="contacts_page.guess">
        <source>Find out the columns</source>
        <translation>Kolommen automatisch herkennen</translation>
    </message>
    <message id="contacts_page.missing_path">
        <source>a file is missing</source>
        <translation>er ontbreekt een bestand</translation>
    </message>
    <message id="contacts_page.missing_url">
        <source>an address is missing</source>
        <translation>er ontbreekt een adres</translation>
    </message>
    <message id="contacts_page.preview">
        <source>Read as {encoding}, columns separated by “{delimiter}”</source>
        <translation>Gelezen als {encoding}, kolommen gescheiden door ‘{delimiter}’</translation>
    </message>
    <message id="contacts_page.preview_none">
        <source>The first rows are shown here once there is a file.</source>
        <translation>Hier staan de eerste rijen zodra er een bestand is.</translation>
    </message>
    <message id="contacts_page.read">
        <source>{contacts} · read {when}</source>
        <translation>{contacts} · gelezen {when}</translation>
    </message>
    <message id="contacts_page.reading">
        <source>Reading…</source>
        <translation>Wordt gelezen…</translation>
    </message>
    <message id="contacts_page.reading_done" numerus="yes">
        <source>Reading… {n} so far | Reading… {n} so far</source>
        <translation>
            <numerusform>Wordt gelezen… tot nu toe {n}</numerusform>
            <numerusform>Wordt gelezen… tot nu toe {n}</numerusform>
        </translation>
    </message>
    <message id="contacts_page.reading_share">
        <source>Reading… {percent} %</source>
        <translation>Wordt gelezen… {percent} %</translation>
    </message>
    <message id="contacts_page.refresh">
        <source>Refresh now</source>
        <translation>Nu vernieuwen</translation>
    </message>
    <message id="contacts_page.secret_needs_url">
        <source>First the server&apos;s address: the password is kept for that host alone.</source>
        <translation>Eerst het adres van de server: het wachtwoord wordt alleen voor die host bewaard.</translation>
    </message>
    <message id="contacts_page.stay">
        <source>{contacts} read {when} stay</source>
        <translation>{contacts} blijven, gelezen {when}</translation>
    </message>
    <message id="contacts_page.tab">
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message id="contacts_page.waiting">
        <source>Not read yet</source>
        <translation>Nog niet gelezen</translation>
    </message>
    <message id="contacts_page.wrong_encoding">
        <source>expected an encoding such as utf-8 or cp1252</source>
        <translation>verwacht: een codering zoals utf-8 of cp1252</translation>
    </message>
    <message id="contacts_page.wrong_region">
        <source>expected two letters, such as NL</source>
        <translation>verwacht: twee letters, zoals NL</translation>
    </message>
    <message id="contacts_page.wrong_url">
        <source>expected an address that begins with {schemes}</source>
        <translation>verwacht: een adres dat begint met {schemes}</translation>
    </message>
    <message id="contacts_try.button">
        <source>Look up</source>
        <translation>Opzoeken</translation>
    </message>
    <message id="contacts_try.hint">
        <source>Whom it is taken for now, and in which books and CRMs they stand.</source>
        <translation>Wie het nu zou zijn, en in welke boeken en CRM&apos;s die staat.</translation>
    </message>
    <message id="contacts_try.title">
        <source>Look up a number</source>
        <translation>Een nummer opzoeken</translation>
    </message>
    <message id="copy.done">
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message id="crash.text">
        <source>No call is lost: what was received is in the call log. A report helps to find the cause; it holds no secrets, and numbers are masked.</source>
        <translation>Er is geen gesprek verloren: wat ontvangen is, staat in de gesprekslijst. Een rapport helpt om de oorzaak te vinden; het bevat geen geheimen, en nummers zijn gemaskeerd.</translation>
    </message>
    <message id="crash.title">
        <source>Callpop ended unexpectedly last time</source>
        <translation>Callpop is de vorige keer onverwacht gestopt</translation>
    </message>
    <message id="crm_field.account">
        <source>Account</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Account</translation>
    </message>
    <message id="crm_field.api">
        <source>Address of the API</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Adres van de API</translation>
    </message>
    <message id="crm_field.base">
        <source>Address of the server</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Adres van de server</translation>
    </message>
    <message id="crm_field.board">
        <source>Board</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Board</translation>
    </message>
    <message id="crm_field.column">
        <source>Column</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Kolom</translation>
    </message>
    <message id="crm_field.company">
        <source>Company</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Bedrijf</translation>
    </message>
    <message id="crm_field.database">
        <source>Database</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Database</translation>
    </message>
    <message id="crm_field.domain">
        <source>Domain</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Domein</translation>
    </message>
    <message id="crm_field.email">
        <source>E-mail address</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>E-mailadres</translation>
    </message>
    <message id="crm_field.host">
        <source>Host</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Host</translation>
    </message>
    <message id="crm_field.mydomain">
        <source>My Domain</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>My Domain</translation>
    </message>
    <message id="crm_field.org">
        <source>Organisation number</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Organisatienummer</translation>
    </message>
    <message id="crm_field.portal">
        <source>Portal</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Portaal</translation>
    </message>
    <message id="crm_field.subdomain">
        <source>Subdomain</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Subdomein</translation>
    </message>
    <message id="crm_field.tenant">
        <source>Tenant</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Tenant</translation>
    </message>
    <message id="crm_field.user">
        <source>User</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Gebruiker</translation>
    </message>
    <message id="crm_page.example">
        <source>Example: {url}</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Voorbeeld: {url}</translation>
    </message>
    <message id="crm_page.own">
        <source>Own addresses</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Eigen adressen</translation>
    </message>
    <message id="crm_page.source">
        <source>Source: {source}</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Bron: {source}</translation>
    </message>
    <message id="crm_page.trust.documented">
        <source>From the vendor&apos;s documentation, not tried on a real account: test it before you rely on it.</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Uit de documentatie van de leverancier, op geen echt account uitgeprobeerd: test het eerst.</translation>
    </message>
    <message id="crm_page.trust.reported">
        <source>From other public programs, not tried on a real account: test it before you rely on it.</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Uit andere openbare programma&apos;s, op geen echt account uitgeprobeerd: test het eerst.</translation>
    </message>
    <message id="crm_page.trust.tried">
        <source>Tried on the real system by Callpop&apos;s makers.</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Door de makers van Callpop op het echte systeem uitgeprobeerd.</translation>
    </message>
    <message id="ctx.also">
        <source>Also ringing: {names} +{n}</source>
        <translation>Gaat ook over bij: {names} +{n}</translation>
    </message>
    <message id="ctx.also_all">
        <source>Also ringing: {names}</source>
        <translation>Gaat ook over bij: {names}</translation>
    </message>
    <message id="ctx.crm_down">
        <source>CRM did not answer. Number search still works.</source>
        <translation>CRM reageert niet. Zoeken op nummer kan nog.</translation>
    </message>
    <message id="ctx.first">
        <source>First call from this number</source>
        <translation>Eerste gesprek van dit nummer</translation>
    </message>
    <message id="ctx.here">
        <source>You</source>
        <translation>Hier</translation>
    </message>
    <message id="ctx.last">
        <source>{when}, {talk} talked</source>
        <translation>{when}, {talk} lang</translation>
    </message>
    <message id="ctx.last_elsewhere">
        <source>{when}, answered by {name}</source>
        <translation>{when}, opgenomen door {name}</translation>
    </message>
    <message id="ctx.last_elsewhere_unknown">
        <source>{when}, answered by a colleague</source>
        <translation>{when}, opgenomen door een collega</translation>
    </message>
    <message id="ctx.last_missed">
        <source>{when}, missed</source>
        <translation>{when}, gemist</translation>
    </message>
    <message id="ctx.last_not_reached">
        <source>{when}, not reached</source>
        <translation>{when}, niet bereikt</translation>
    </message>
    <message id="ctx.last_note">
        <source>note: {text}</source>
        <translation>notitie: {text}</translation>
    </message>
    <message id="ctx.line">
        <source>to {line} · {number}</source>
        <translation>naar {line} · {number}</translation>
    </message>
    <message id="ctx.line_bare">
        <source>to {line}</source>
        <translation>naar {line}</translation>
    </message>
    <message id="ctx.lookup">
        <source>Looking up the caller</source>
        <translation>Beller wordt opgezocht</translation>
    </message>
    <message id="ctx.missed_today">
        <source>{nth} missed call today · nobody answered</source>
        <translation>{nth} gemiste oproep vandaag · niemand nam op</translation>
    </message>
    <message id="ctx.nobody_answered">
        <source>Nobody answered</source>
        <translation>Niemand nam op</translation>
    </message>
    <message id="ctx.nth_week">
        <source>{nth} call this week · {last}</source>
        <translation>{nth} gesprek deze week · {last}</translation>
    </message>
    <message id="ctx.nth_week_bare">
        <source>{nth} call this week</source>
        <translation>{nth} gesprek deze week</translation>
    </message>
    <message id="ctx.others" numerus="yes">
        <source>{n} other phone rings too | {n} other phones ring too</source>
        <translation>
            <numerusform>{n} ander toestel gaat ook over</numerusform>
            <numerusform>{n} andere toestellen gaan ook over</numerusform>
        </translation>
    </message>
    <message id="data.export">
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message id="data.heading">
        <source>Your data</source>
        <translation>Eigen gegevens</translation>
    </message>
    <message id="data.hint">
        <source>Take it with you, bring it back, or have it go for good.</source>
        <translation>Meenemen, terughalen of voorgoed verwijderen.</translation>
    </message>
    <message id="data.import">
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message id="data.wipe">
        <source>Remove a number…</source>
        <translation>Nummer verwijderen…</translation>
    </message>
    <message id="detail.all">
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message id="detail.all_spoken">
        <source>Show all {n} calls with this caller</source>
        <translation>Alle {n} gesprekken met dit nummer tonen</translation>
    </message>
    <message id="detail.call_back_note">
        <source>Call-back note</source>
        <translation>Terugbelnotitie</translation>
    </message>
    <message id="detail.earlier">
        <source>Earlier with this caller</source>
        <translation>Eerder met deze beller</translation>
    </message>
    <message id="detail.first">
        <source>No earlier calls</source>
        <translation>Geen eerdere gesprekken</translation>
    </message>
    <message id="detail.name_for">
        <source>{name}, {t}</source>
        <translation>{name}, {t}</translation>
    </message>
    <message id="detail.not_voicemail">
        <source>That was no voicemail</source>
        <translation>Dat was niet de voicemail</translation>
    </message>
    <message id="detail.promise">
        <source>{what}, {due}</source>
        <translation>{what}, {due}</translation>
    </message>
    <message id="detail.saved_at">
        <source>Saved {time}</source>
        <translation>Opgeslagen {time}</translation>
    </message>
    <message id="detail.voicemail">
        <source>That was voicemail</source>
        <translation>Dat was de voicemail</translation>
    </message>
    <message id="detail.you">
        <source>You</source>
        <translation>Zelf opgenomen</translation>
    </message>
    <message id="detail.you_called">
        <source>You called</source>
        <translation>Zelf gebeld</translation>
    </message>
    <message id="detail.you_called_for">
        <source>You called, {t}</source>
        <translation>Zelf gebeld, {t}</translation>
    </message>
    <message id="detail.you_for">
        <source>You, {t}</source>
        <translation>Zelf, {t}</translation>
    </message>
    <message id="diagnostics.again">
        <source>Check again</source>
        <translation>Opnieuw controleren</translation>
    </message>
    <message id="diagnostics.checking">
        <source>Checking…</source>
        <translation>Bezig met controleren…</translation>
    </message>
    <message id="diagnostics.not_saved">
        <source>It could not be saved: {why}</source>
        <translation>Het kon niet worden bewaard: {why}</translation>
    </message>
    <message id="diagnostics.report">
        <source>Save a report…</source>
        <translation>Rapport bewaren…</translation>
    </message>
    <message id="diagnostics.saved">
        <source>Saved as {file}. Read it before you send it.</source>
        <translation>Bewaard als {file}. Lees het vóór het versturen.</translation>
    </message>
    <message id="dial.asked">
        <source>Calling {number}.</source>
        <translation>{number} wordt gebeld.</translation>
    </message>
    <message id="dial.blocked">
        <source>{number} cannot be called: it is blocked at the platform.</source>
        <translation>{number} kan niet worden gebeld: het nummer is op het platform geblokkeerd.</translation>
    </message>
    <message id="dial.clipboard">
        <source>Call the number on the clipboard</source>
        <translation>Nummer op het klembord bellen</translation>
    </message>
    <message id="dial.connected">
        <source>Talking with {number}.</source>
        <translation>In gesprek met {number}.</translation>
    </message>
    <message id="dial.my_phone">
        <source>Calling {number}: your phone rings first.</source>
        <translation>{number} wordt gebeld: eerst gaat de eigen telefoon over.</translation>
    </message>
    <message id="dial.my_phone_failed">
        <source>{number} was not called: your phone was not answered.</source>
        <translation>{number} is niet gebeld: de eigen telefoon werd niet opgenomen.</translation>
    </message>
    <message id="dial.no_number">
        <source>There is no telephone number on the clipboard.</source>
        <translation>Er staat geen telefoonnummer op het klembord.</translation>
    </message>
    <message id="dial.not_placed">
        <source>What became of the call to {number} is not known.</source>
        <translation>Wat er van het gesprek met {number} geworden is, is niet bekend.</translation>
    </message>
    <message id="dial.over">
        <source>The call with {number} is over.</source>
        <translation>Het gesprek met {number} is voorbij.</translation>
    </message>
    <message id="dial.their_phone">
        <source>Calling {number}: it rings.</source>
        <translation>{number} wordt gebeld: de telefoon gaat over.</translation>
    </message>
    <message id="dial.their_phone_failed">
        <source>{number} did not answer.</source>
        <translation>{number} nam niet op.</translation>
    </message>
    <message id="dial.token">
        <source>API token</source>
        <translation>API-token</translation>
    </message>
    <message id="dial.token_hint">
        <source>From the telephony portal. It is kept in the system&apos;s keyring and goes to the platform alone.</source>
        <translation>Uit het telefonieportaal. Het staat in de sleutelbos van het systeem en gaat alleen naar het platform.</translation>
    </message>
    <message id="doctor.bad">
        <source>to mend</source>
        <translation>op te lossen</translation>
    </message>
    <message id="doctor.check.agent">
        <source>You</source>
        <translation>Ik</translation>
    </message>
    <message id="doctor.check.clock">
        <source>Clock</source>
        <translation>Klok</translation>
    </message>
    <message id="doctor.check.database">
        <source>Call log</source>
        <translation>Gesprekslijst</translation>
    </message>
    <message id="doctor.check.keyring">
        <source>Keyring</source>
        <translation>Sleutelbos</translation>
    </message>
    <message id="doctor.check.popups">
        <source>Cards</source>
        <translation>Kaarten</translation>
    </message>
    <message id="doctor.check.quiet">
        <source>Quiet</source>
        <translation>Stilte</translation>
    </message>
    <message id="doctor.check.running">
        <source>Callpop</source>
        <translation>Callpop</translation>
    </message>
    <message id="doctor.check.settings">
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message id="doctor.check.source">
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message id="doctor.check.targets">
        <source>Your calls</source>
        <translation>Eigen gesprekken</translation>
    </message>
    <message id="doctor.check.tray">
        <source>Tray</source>
        <translation>Systeemvak</translation>
    </message>
    <message id="doctor.clock_behind">
        <source>This computer&apos;s clock is {seconds} s behind the platform&apos;s.</source>
        <translation>De klok van deze computer loopt {seconds} s achter op die van het platform.</translation>
    </message>
    <message id="doctor.clock_off">
        <source>This computer&apos;s clock is {seconds} s ahead of the platform&apos;s.</source>
        <translation>De klok van deze computer loopt {seconds} s voor op die van het platform.</translation>
    </message>
    <message id="doctor.clock_right">
        <source>The clock agrees with the platform&apos;s.</source>
        <translation>De klok loopt gelijk met die van het platform.</translation>
    </message>
    <message id="doctor.clock_unknown">
        <source>The clock can be compared once notifications come.</source>
        <translation>De klok kan worden vergeleken zodra er meldingen komen.</translation>
    </message>
    <message id="doctor.good">
        <source>good</source>
        <translation>goed</translation>
    </message>
    <message id="doctor.has_died">
        <source>Callpop ended without saying so (process {pid}).</source>
        <translation>Callpop is gestopt zonder zich af te melden (proces {pid}).</translation>
    </message>
    <message id="doctor.keyring">
        <source>The system&apos;s keyring keeps the secrets.</source>
        <translation>De sleutelbos van het systeem bewaart de geheimen.</translation>
    </message>
    <message id="doctor.last_notification">
        <source>The last notification came {at}.</source>
        <translation>De laatste melding kwam {at}.</translation>
    </message>
    <message id="doctor.listener_silent">
        <source>{url} does not answer: {why}</source>
        <translation>{url} antwoordt niet: {why}</translation>
    </message>
    <message id="doctor.listening">
        <source>Callpop listens on {url}.</source>
        <translation>Callpop luistert op {url}.</translation>
    </message>
    <message id="doctor.little_room">
        <source>Only {mb} MB are left on the disk of {folder}.</source>
        <translation>Op de schijf van {folder} is nog maar {mb} MB vrij.</translation>
    </message>
    <message id="doctor.log_damaged">
        <source>The call log is damaged: {why}</source>
        <translation>De gesprekslijst is beschadigd: {why}</translation>
    </message>
    <message id="doctor.log_sound">
        <source>The call log is sound: {calls} calls in {file}.</source>
        <translation>De gesprekslijst is in orde: {calls} gesprekken in {file}.</translation>
    </message>
    <message id="doctor.log_unreadable">
        <source>The call log cannot be read: {why}</source>
        <translation>De gesprekslijst kan niet worden gelezen: {why}</translation>
    </message>
    <message id="doctor.long_silence">
        <source>Nothing has come for more than a day.</source>
        <translation>Er is meer dan een dag niets gekomen.</translation>
    </message>
    <message id="doctor.mend_clock_behind">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile.</source>
        <translation>Laat het systeem de klok gelijkzetten; Callpop houdt tot dan rekening met het verschil.</translation>
    </message>
    <message id="doctor.mend_clock_off">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile.</source>
        <translation>Laat het systeem de klok gelijkzetten; Callpop houdt tot dan rekening met het verschil.</translation>
    </message>
    <message id="doctor.mend_has_died">
        <source>Start Callpop again; save a report if it happens more than once.</source>
        <translation>Start Callpop opnieuw; gebeurt het vaker, bewaar dan een rapport.</translation>
    </message>
    <message id="doctor.mend_listener_silent">
        <source>Restart Callpop; look for a firewall on this computer.</source>
        <translation>Start Callpop opnieuw; controleer de firewall van deze computer.</translation>
    </message>
    <message id="doctor.mend_little_room">
        <source>Make room: calls that cannot be stored are not lost, but they are not in the log either.</source>
        <translation>Maak ruimte: gesprekken die niet kunnen worden opgeslagen gaan niet verloren, maar ontbreken in de gesprekslijst.</translation>
    </message>
    <message id="doctor.mend_log_damaged">
        <source>Restart Callpop: it sets the damaged file aside and begins a new one.</source>
        <translation>Start Callpop opnieuw: het beschadigde bestand wordt opzijgelegd en een nieuw begonnen.</translation>
    </message>
    <message id="doctor.mend_log_unreadable">
        <source>Restart Callpop; if it stays so, save a report.</source>
        <translation>Start Callpop opnieuw; blijft het zo, bewaar dan een rapport.</translation>
    </message>
    <message id="doctor.mend_long_silence">
        <source>Call yourself; if nothing comes, compare the URL in the portal with the one under &apos;Connection&apos;.</source>
        <translation>Bel het eigen nummer; komt er niets, vergelijk dan de URL in het portaal met die onder &apos;Verbinding&apos;.</translation>
    </message>
    <message id="doctor.mend_never_seen">
        <source>Compare your address with the one in the portal; capitals make no difference.</source>
        <translation>Vergelijk het eigen adres met dat in het portaal; hoofdletters maken geen verschil.</translation>
    </message>
    <message id="doctor.mend_newer_log">
        <source>Install the newer version again.</source>
        <translation>Installeer de nieuwere versie opnieuw.</translation>
    </message>
    <message id="doctor.mend_no_email">
        <source>Enter the e-mail address that the portal knows you by.</source>
        <translation>Vul het e-mailadres in dat in het portaal staat.</translation>
    </message>
    <message id="doctor.mend_no_keyring">
        <source>Install or unlock a keyring (GNOME Keyring, KWallet) if secrets shall be kept there.</source>
        <translation>Installeer of ontgrendel een sleutelbos (GNOME-sleutelbos, KWallet) als ze daar moeten staan.</translation>
    </message>
    <message id="doctor.mend_no_notification">
        <source>Paste the notification URL into the portal, then call yourself.</source>
        <translation>Plak de meldings-URL in het portaal en bel daarna het eigen nummer.</translation>
    </message>
    <message id="doctor.mend_no_screen">
        <source>Start Callpop inside a desktop session, with the libraries that the README names.</source>
        <translation>Start Callpop in een bureaubladsessie, met de bibliotheken die de README noemt.</translation>
    </message>
    <message id="doctor.mend_no_template">
        <source>Choose your CRM on the CRM page of the settings.</source>
        <translation>Kies het eigen CRM op de pagina CRM van de instellingen.</translation>
    </message>
    <message id="doctor.mend_no_tray">
        <source>On GNOME, install the AppIndicator extension; without one, Callpop offers its window.</source>
        <translation>Installeer onder GNOME de extensie AppIndicator; zonder systeemvak biedt Callpop zijn venster aan.</translation>
    </message>
    <message id="doctor.mend_nobody">
        <source>Enter your e-mail address in the telephony portal on the page &apos;You&apos; of the settings.</source>
        <translation>Vul op de pagina &apos;Ik&apos; van de instellingen het eigen e-mailadres uit het telefonieportaal in.</translation>
    </message>
    <message id="doctor.mend_not_listening">
        <source>See the page &apos;Connection&apos; of the settings: it says why.</source>
        <translation>De pagina &apos;Verbinding&apos; van de instellingen zegt waarom.</translation>
    </message>
    <message id="doctor.mend_not_placeable">
        <source>Install XWayland, or a notification service.</source>
        <translation>Installeer XWayland of een meldingendienst.</translation>
    </message>
    <message id="doctor.mend_not_running">
        <source>Start Callpop.</source>
        <translation>Start Callpop.</translation>
    </message>
    <message id="doctor.mend_on_share">
        <source>Keep the profile in a folder of this computer: --profile, CALLPOP_PROFILE, or [profile] of the policy.</source>
        <translation>Het profiel in een map van deze computer houden: --profile, CALLPOP_PROFILE of [profile] van het beleid.</translation>
    </message>
    <message id="doctor.mend_only_loopback">
        <source>The platform needs a way here: a reverse proxy or tunnel, another address under &apos;Connection&apos;, or a relay.</source>
        <translation>Het platform heeft een weg hierheen nodig: een reverse proxy of tunnel, een ander adres onder &apos;Verbinding&apos;, of een relay.</translation>
    </message>
    <message id="doctor.mend_port_taken">
        <source>End it, or choose another port on the page &apos;Connection&apos; and change the URL in the portal.</source>
        <translation>Sluit het af, of kies op de pagina &apos;Verbinding&apos; een andere poort en wijzig de URL in het portaal.</translation>
    </message>
    <message id="doctor.mend_quiet_always">
        <source>Shorten them on the page &apos;Every day&apos; of the settings.</source>
        <translation>Op de pagina ‘Elke dag’ van de instellingen zijn ze korter te maken.</translation>
    </message>
    <message id="doctor.mend_quiet_hours">
        <source>The tray&apos;s menu shows calls all the same; the hours are on the page &apos;Every day&apos; of the settings.</source>
        <translation>Het menu in het systeemvak toont oproepen toch; de uren staan op de pagina ‘Elke dag’ van de instellingen.</translation>
    </message>
    <message id="doctor.mend_quiet_system">
        <source>Switch it off in the system, or choose on the page &apos;Every day&apos; of the settings what it means to Callpop.</source>
        <translation>Het is in het systeem uit te zetten; wat het voor Callpop betekent, staat op de pagina ‘Elke dag’ van de instellingen.</translation>
    </message>
    <message id="doctor.mend_read_only">
        <source>Give yourself the right to write there.</source>
        <translation>Geef dit account daar schrijfrechten.</translation>
    </message>
    <message id="doctor.mend_relay_clock_ahead">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile. If other computers say so too, the relay&apos;s clock is wrong.</source>
        <translation>Laat het systeem de klok gelijkzetten; Callpop houdt tot dan rekening met het verschil. Melden andere computers het ook, dan loopt de klok van de relay verkeerd.</translation>
    </message>
    <message id="doctor.mend_relay_clock_behind">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile. If other computers say so too, the relay&apos;s clock is wrong.</source>
        <translation>Laat het systeem de klok gelijkzetten; Callpop houdt tot dan rekening met het verschil. Melden andere computers het ook, dan loopt de klok van de relay verkeerd.</translation>
    </message>
    <message id="doctor.mend_relay_only">
        <source>Choose a relay under &apos;Connection&apos;, or have a policy name this computer as the source.</source>
        <translation>Kies onder &apos;Verbinding&apos; een relay, of laat een beleid deze computer als bron aanwijzen.</translation>
    </message>
    <message id="doctor.mend_relay_trouble">
        <source>See the page &apos;Connection&apos; of the settings, or ask your administrator.</source>
        <translation>Kijk op de pagina &apos;Verbinding&apos; van de instellingen, of vraag het de beheerder.</translation>
    </message>
    <message id="doctor.mend_setting_wrong">
        <source>Correct it in the settings window or in the file; the default is used meanwhile.</source>
        <translation>Verbeter haar in het instellingenvenster of in het bestand; tot dan geldt de standaardwaarde.</translation>
    </message>
    <message id="doctor.mend_template_wrong">
        <source>Correct it on the CRM page of the settings.</source>
        <translation>Verbeter het op de pagina CRM van de instellingen.</translation>
    </message>
    <message id="doctor.never_seen">
        <source>{n} calls rang somebody, and none of them you: {why}</source>
        <translation>{n} gesprekken gingen bij iemand over, en geen ervan hier: {why}</translation>
    </message>
    <message id="doctor.newer_log">
        <source>The call log belongs to a newer Callpop: {why}</source>
        <translation>De gesprekslijst hoort bij een nieuwere Callpop: {why}</translation>
    </message>
    <message id="doctor.no_email">
        <source>No e-mail address is set; calls are recognised by your numbers alone.</source>
        <translation>Er is geen e-mailadres ingesteld; gesprekken worden alleen aan de eigen nummers herkend.</translation>
    </message>
    <message id="doctor.no_keyring">
        <source>The system&apos;s keyring cannot be used ({why}); secrets are kept in {file}, readable by you alone.</source>
        <translation>De sleutelbos van het systeem is niet bruikbaar ({why}); geheimen staan in {file}, alleen voor dit account leesbaar.</translation>
    </message>
    <message id="doctor.no_log_yet">
        <source>There is no call log yet; {file} is made at the first start.</source>
        <translation>Er is nog geen gesprekslijst; {file} wordt bij de eerste start gemaakt.</translation>
    </message>
    <message id="doctor.no_notification">
        <source>No notification has come yet.</source>
        <translation>Er is nog geen melding gekomen.</translation>
    </message>
    <message id="doctor.no_screen">
        <source>The screen cannot be opened: {why}</source>
        <translation>Het scherm kan niet worden geopend: {why}</translation>
    </message>
    <message id="doctor.no_template">
        <source>No CRM address is set: the card has no record to open.</source>
        <translation>Er is geen CRM-adres ingesteld: de kaart heeft niets om te openen.</translation>
    </message>
    <message id="doctor.no_tray">
        <source>There is no tray.</source>
        <translation>Er is geen systeemvak.</translation>
    </message>
    <message id="doctor.nobody">
        <source>Nothing says which calls are yours.</source>
        <translation>Er is niet bekend welke gesprekken de eigen zijn.</translation>
    </message>
    <message id="doctor.not_checked">
        <source>This could not be checked: {why}</source>
        <translation>Dit kon niet worden gecontroleerd: {why}</translation>
    </message>
    <message id="doctor.not_listening">
        <source>Callpop runs, but does not listen on port {port}.</source>
        <translation>Callpop draait, maar luistert niet op poort {port}.</translation>
    </message>
    <message id="doctor.not_placeable">
        <source>Cards cannot be placed ({why}), and there is no notification service.</source>
        <translation>Kaarten kunnen niet worden geplaatst ({why}), en er is geen meldingendienst.</translation>
    </message>
    <message id="doctor.not_quiet">
        <source>It is not quiet now: cards may come.</source>
        <translation>Het is nu niet stil: kaarten mogen komen.</translation>
    </message>
    <message id="doctor.not_running">
        <source>Callpop is not running with this profile.</source>
        <translation>Callpop draait niet met dit profiel.</translation>
    </message>
    <message id="doctor.note">
        <source>note</source>
        <translation>opmerking</translation>
    </message>
    <message id="doctor.notifications_instead">
        <source>Cards cannot be placed ({why}); the desktop&apos;s own notifications stand in for them.</source>
        <translation>Kaarten kunnen niet worden geplaatst ({why}); de meldingen van het bureaublad komen ervoor in de plaats.</translation>
    </message>
    <message id="doctor.on_share">
        <source>{folder} is on a network share ({kind}), where the call log would come to harm.</source>
        <translation>{folder} staat op een netwerkshare ({kind}), waar de oproepenlijst schade zou oplopen.</translation>
    </message>
    <message id="doctor.only_loopback">
        <source>Only this computer itself can reach {url}.</source>
        <translation>Alleen deze computer zelf kan {url} bereiken.</translation>
    </message>
    <message id="doctor.placeable">
        <source>Cards can be placed ({platform}).</source>
        <translation>Kaarten kunnen worden geplaatst ({platform}).</translation>
    </message>
    <message id="doctor.port_taken">
        <source>Another program has port {port}.</source>
        <translation>Een ander programma gebruikt poort {port}.</translation>
    </message>
    <message id="doctor.quiet_always">
        <source>The quiet hours leave no minute of the week: no card ever comes.</source>
        <translation>De stille uren laten geen minuut van de week over: er komt nooit een kaart.</translation>
    </message>
    <message id="doctor.quiet_hours">
        <source>It is quiet until {at} (quiet hours): no card comes.</source>
        <translation>Het is stil tot {at} (stille uren): er komt geen kaart.</translation>
    </message>
    <message id="doctor.quiet_silent">
        <source>The system says “do not disturb” ({who}): cards come without sounds.</source>
        <translation>Het systeem meldt “Niet storen” ({who}): kaarten komen zonder geluid.</translation>
    </message>
    <message id="doctor.quiet_system">
        <source>The system says “do not disturb” ({who}): no card comes.</source>
        <translation>Het systeem meldt “Niet storen” ({who}): er komt geen kaart.</translation>
    </message>
    <message id="doctor.quiet_untold">
        <source>It is not quiet now. The system does not tell whether its “do not disturb” is on: Callpop cannot heed it here.</source>
        <translation>Het is nu niet stil. Het systeem laat niet weten of “Niet storen” aan staat: Callpop kan er hier geen rekening mee houden.</translation>
    </message>
    <message id="doctor.read_only">
        <source>{file} cannot be written.</source>
        <translation>{file} kan niet worden geschreven.</translation>
    </message>
    <message id="doctor.relay_answers">
        <source>The relay {host} answers and knows this desktop.</source>
        <translation>De relay {host} antwoordt en kent deze werkplek.</translation>
    </message>
    <message id="doctor.relay_clock_ahead">
        <source>This computer&apos;s clock is {seconds} s ahead of the clock of the relay {host}.</source>
        <translation>De klok van deze computer loopt {seconds} s voor op die van de relay {host}.</translation>
    </message>
    <message id="doctor.relay_clock_behind">
        <source>This computer&apos;s clock is {seconds} s behind the clock of the relay {host}.</source>
        <translation>De klok van deze computer loopt {seconds} s achter op die van de relay {host}.</translation>
    </message>
    <message id="doctor.relay_clock_right">
        <source>The clock agrees with that of the relay {host}, to within {seconds} s.</source>
        <translation>De klok loopt op {seconds} s na gelijk met die van de relay {host}.</translation>
    </message>
    <message id="doctor.relay_clock_unknown">
        <source>The clock can be compared once the relay answers.</source>
        <translation>De klok kan worden vergeleken zodra de relay antwoordt.</translation>
    </message>
    <message id="doctor.relay_only">
        <source>This is a remote session: many share this computer, and calls come to it directly.</source>
        <translation>Dit is een sessie op afstand: velen delen deze computer, en gesprekken komen er rechtstreeks binnen.</translation>
    </message>
    <message id="doctor.relay_trouble">
        <source>The relay cannot be used: {why}</source>
        <translation>De relay is niet bruikbaar: {why}</translation>
    </message>
    <message id="doctor.running">
        <source>Callpop {version} is running.</source>
        <translation>Callpop {version} draait.</translation>
    </message>
    <message id="doctor.seen">
        <source>Your phone was last rung {at}.</source>
        <translation>De eigen telefoon ging voor het laatst over {at}.</translation>
    </message>
    <message id="doctor.setting_wrong">
        <source>A setting cannot be used: {problem}</source>
        <translation>Een instelling is onbruikbaar: {problem}</translation>
    </message>
    <message id="doctor.settings_read">
        <source>The settings were read from {file}.</source>
        <translation>De instellingen zijn gelezen uit {file}.</translation>
    </message>
    <message id="doctor.somebody">
        <source>Calls for {emails} are yours.</source>
        <translation>Gesprekken voor {emails} zijn de eigen gesprekken.</translation>
    </message>
    <message id="doctor.source_unknown">
        <source>Whether notifications can arrive shows once Callpop runs.</source>
        <translation>Of meldingen kunnen aankomen blijkt zodra Callpop draait.</translation>
    </message>
    <message id="doctor.template_wrong">
        <source>The address in {name} opens nothing: {why}</source>
        <translation>Het adres in {name} opent niets: {why}</translation>
    </message>
    <message id="doctor.title">
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message id="doctor.tray">
        <source>There is a tray.</source>
        <translation>Er is een systeemvak.</translation>
    </message>
    <message id="due.due_on">
        <source>Due {day}</source>
        <translation>Voor {day}</translation>
    </message>
    <message id="due.due_since">
        <source>Due since {day}</source>
        <translation>Te laat sinds {day}</translation>
    </message>
    <message id="due.due_today">
        <source>Due today</source>
        <translation>Voor vandaag</translation>
    </message>
    <message id="due.today">
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message id="due.tomorrow">
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message id="export.about">
        <source>The file holds names, numbers and notes. Keep it where nobody else can read it.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Het bestand bevat namen, nummers en notities. Het hoort op een plek waar niemand anders het kan lezen.</translation>
    </message>
    <message id="export.bom">
        <source>Mark for older Excel</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Markering voor oudere Excel</translation>
    </message>
    <message id="export.cancel">
        <source>Cancel</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Annuleren</translation>
    </message>
    <message id="export.close">
        <source>Close</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Sluiten</translation>
    </message>
    <message id="export.column.answered">
        <source>Answered at</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Beantwoord om</translation>
    </message>
    <message id="export.column.answered_by">
        <source>Answered by</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Beantwoord door</translation>
    </message>
    <message id="export.column.call_id">
        <source>Call</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gesprek</translation>
    </message>
    <message id="export.column.closed">
        <source>Closed</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gesloten</translation>
    </message>
    <message id="export.column.closed_at">
        <source>Closed at</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gesloten om</translation>
    </message>
    <message id="export.column.closed_by">
        <source>Closed by</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gesloten door</translation>
    </message>
    <message id="export.column.dialled">
        <source>Dialled</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gekozen</translation>
    </message>
    <message id="export.column.direction">
        <source>Direction</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Richting</translation>
    </message>
    <message id="export.column.ended">
        <source>Ended</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Einde</translation>
    </message>
    <message id="export.column.handled">
        <source>Handled</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Afgehandeld</translation>
    </message>
    <message id="export.column.internal">
        <source>Internal</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Intern</translation>
    </message>
    <message id="export.column.line">
        <source>Line</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Lijn</translation>
    </message>
    <message id="export.column.masked">
        <source>Masked</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gemaskeerd</translation>
    </message>
    <message id="export.column.name">
        <source>Name</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Naam</translation>
    </message>
    <message id="export.column.note">
        <source>Note</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Notitie</translation>
    </message>
    <message id="export.column.number">
        <source>Number</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Nummer</translation>
    </message>
    <message id="export.column.organisation">
        <source>Organisation</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Organisatie</translation>
    </message>
    <message id="export.column.outcome">
        <source>Outcome</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Afloop</translation>
    </message>
    <message id="export.column.promises">
        <source>Promises</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Toezeggingen</translation>
    </message>
    <message id="export.column.reason">
        <source>Reason</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Reden</translation>
    </message>
    <message id="export.column.ring_seconds">
        <source>Rang (s)</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Ging over (s)</translation>
    </message>
    <message id="export.column.started">
        <source>Began</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Begin</translation>
    </message>
    <message id="export.column.tags">
        <source>Tags</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Labels</translation>
    </message>
    <message id="export.column.talk_seconds">
        <source>Talked (s)</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gesprek (s)</translation>
    </message>
    <message id="export.column.test">
        <source>Test</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Test</translation>
    </message>
    <message id="export.column.transferred_by">
        <source>Passed on by</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Doorverbonden door</translation>
    </message>
    <message id="export.column.transferred_to">
        <source>Passed on to</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Doorverbonden naar</translation>
    </message>
    <message id="export.column.voicemail">
        <source>Voicemail</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Voicemail</translation>
    </message>
    <message id="export.column.withheld">
        <source>Withheld</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Anoniem</translation>
    </message>
    <message id="export.csv">
        <source>CSV, for a spreadsheet</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>CSV, voor een spreadsheet</translation>
    </message>
    <message id="export.done" numerus="yes">
        <source>{n} call was written to {path} | {n} calls were written to {path}</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>
            <numerusform>{n} gesprek is geschreven naar {path}</numerusform>
            <numerusform>{n} gesprekken zijn geschreven naar {path}</numerusform>
        </translation>
    </message>
    <message id="export.failed.denied">
        <source>{path} may not be written there. Choose another folder.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{path} mag daar niet worden geschreven. Een andere map is nodig.</translation>
    </message>
    <message id="export.failed.folder">
        <source>{path} cannot be written: there is no such folder, or it is one itself.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{path} kan niet worden geschreven: de map bestaat niet, of het is er zelf een.</translation>
    </message>
    <message id="export.failed.full">
        <source>The disk is full: {path} was not written. Free some space, or choose another disk.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>De schijf is vol: {path} is niet geschreven. Er is meer ruimte of een andere schijf nodig.</translation>
    </message>
    <message id="export.failed.other">
        <source>{path} could not be written: {detail}</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{path} kon niet worden geschreven: {detail}</translation>
    </message>
    <message id="export.form">
        <source>Format</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Formaat</translation>
    </message>
    <message id="export.go">
        <source>Export…</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Exporteren…</translation>
    </message>
    <message id="export.hint.csv">
        <source>Opens in any spreadsheet. It cannot be imported again.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Opent in elke spreadsheet. Het kan niet weer worden geïmporteerd.</translation>
    </message>
    <message id="export.hint.jsonl">
        <source>Holds everything, and can be imported again here or on another computer.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Bevat alles, en kan hier of op een andere computer weer worden geïmporteerd.</translation>
    </message>
    <message id="export.jsonl">
        <source>JSON Lines, complete</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>JSON Lines, volledig</translation>
    </message>
    <message id="export.scope.all">
        <source>All calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Alle gesprekken</translation>
    </message>
    <message id="export.scope.counted">
        <source>{which} ({n})</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{which} ({n})</translation>
    </message>
    <message id="export.scope.selected">
        <source>The selected calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>De geselecteerde gesprekken</translation>
    </message>
    <message id="export.scope.shown">
        <source>The list as it is shown</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>De lijst zoals die wordt getoond</translation>
    </message>
    <message id="export.title">
        <source>Export calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gesprekken exporteren</translation>
    </message>
    <message id="export.which">
        <source>Calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gesprekken</translation>
    </message>
    <message id="export.written" numerus="yes">
        <source>{n} call written | {n} calls written</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>
            <numerusform>{n} gesprek geschreven</numerusform>
            <numerusform>{n} gesprekken geschreven</numerusform>
        </translation>
    </message>
    <message id="failed_start.text">
        <source>An error of its own ended the start. No call is lost: what was received is in the call log. A report helps to find the cause; it holds no secrets, and numbers are masked.</source>
        <translation>Een eigen fout heeft de start beëindigd. Er is geen gesprek verloren: wat ontvangen is, staat in de gesprekslijst. Een rapport helpt om de oorzaak te vinden; het bevat geen geheimen, en nummers zijn gemaskeerd.</translation>
    </message>
    <message id="failed_start.title">
        <source>Callpop cannot start</source>
        <translation>Callpop kan niet starten</translation>
    </message>
    <message id="gap.at">
        <source>Notifications of {at} may be missing</source>
        <translation>Meldingen van {at} ontbreken mogelijk</translation>
    </message>
    <message id="gap.before">
        <source>Notifications before {until} may be missing</source>
        <translation>Meldingen van voor {until} ontbreken mogelijk</translation>
    </message>
    <message id="gap.between">
        <source>Notifications of {since} to {until} may be missing</source>
        <translation>Meldingen van {since} tot {until} ontbreken mogelijk</translation>
    </message>
    <message id="gap.put_away">
        <source>Put away</source>
        <translation>Verbergen</translation>
    </message>
    <message id="group.after">
        <source>What closes a card, and when</source>
        <translation>Wat een kaart sluit, en wanneer</translation>
    </message>
    <message id="group.ringing">
        <source>When a card comes</source>
        <translation>Wanneer een kaart komt</translation>
    </message>
    <message id="id.internal">
        <source>Internal call</source>
        <translation>Intern gesprek</translation>
    </message>
    <message id="id.matches" numerus="yes">
        <source>{n} contact has this number | {n} contacts share this number</source>
        <translation>
            <numerusform>{n} contact met dit nummer</numerusform>
            <numerusform>{n} contacten met dit nummer</numerusform>
        </translation>
    </message>
    <message id="id.network_name">
        <source>Name sent by the network</source>
        <translation>Naam meegestuurd door netwerk</translation>
    </message>
    <message id="id.nobody">
        <source>Number not known</source>
        <translation>Nummer onbekend</translation>
    </message>
    <message id="id.unknown">
        <source>Not in the contacts</source>
        <translation>Niet in de contacten</translation>
    </message>
    <message id="id.withheld">
        <source>Withheld number</source>
        <translation>Afgeschermd nummer</translation>
    </message>
    <message id="id.withheld_sub">
        <source>The number was not sent</source>
        <translation>Nummer niet meegestuurd</translation>
    </message>
    <message id="import.added" numerus="yes">
        <source>{n} call was added. | {n} calls were added.</source>
        <translation>
            <numerusform>{n} gesprek is toegevoegd.</numerusform>
            <numerusform>{n} gesprekken zijn toegevoegd.</numerusform>
        </translation>
    </message>
    <message id="import.cancel">
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message id="import.close">
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message id="import.completed" numerus="yes">
        <source>{n} call was there already, and took over a newer note or tags. | {n} calls were there already, and took over newer notes or tags.</source>
        <translation>
            <numerusform>{n} gesprek was er al, en nam een nieuwere notitie of labels over.</numerusform>
            <numerusform>{n} gesprekken waren er al, en namen nieuwere notities of labels over.</numerusform>
        </translation>
    </message>
    <message id="import.failed">
        <source>The file could not be read: {detail}</source>
        <translation>Het bestand kon niet worden gelezen: {detail}</translation>
    </message>
    <message id="import.known" numerus="yes">
        <source>{n} call was there already and stayed as it was. | {n} calls were there already and stayed as they were.</source>
        <translation>
            <numerusform>{n} gesprek was er al en bleef zoals het was.</numerusform>
            <numerusform>{n} gesprekken waren er al en bleven zoals ze waren.</numerusform>
        </translation>
    </message>
    <message id="import.line">
        <source>Line {line}: {expected}</source>
        <translation>Regel {line}: {expected}</translation>
    </message>
    <message id="import.line_field">
        <source>Line {line}, {field}: {expected}</source>
        <translation>Regel {line}, {field}: {expected}</translation>
    </message>
    <message id="import.more" numerus="yes">
        <source>… and {n} more | … and {n} more</source>
        <translation>
            <numerusform>… en nog {n}</numerusform>
            <numerusform>… en nog {n}</numerusform>
        </translation>
    </message>
    <message id="import.problems">
        <source>Lines that were left out</source>
        <translation>Overgeslagen regels</translation>
    </message>
    <message id="import.read" numerus="yes">
        <source>{n} line read | {n} lines read</source>
        <translation>
            <numerusform>{n} regel gelezen</numerusform>
            <numerusform>{n} regels gelezen</numerusform>
        </translation>
    </message>
    <message id="import.title">
        <source>Import calls</source>
        <translation>Gesprekken importeren</translation>
    </message>
    <message id="import.wrong" numerus="yes">
        <source>{n} line is no call and was left out: | {n} lines are no calls and were left out:</source>
        <translation>
            <numerusform>{n} regel is geen gesprek en is overgeslagen:</numerusform>
            <numerusform>{n} regels zijn geen gesprekken en zijn overgeslagen:</numerusform>
        </translation>
    </message>
    <message id="keep.final">
        <source>This cannot be undone. Export first what you want to keep.</source>
        <translation>Dit kan niet ongedaan worden gemaakt. Wat moet blijven, eerst exporteren.</translation>
    </message>
    <message id="keep.mask_about" numerus="yes">
        <source>{n} call is older. Its number becomes {example}, its caller’s name goes. | {n} calls are older. Their numbers become {example}, their callers’ names go.</source>
        <translation>
            <numerusform>{n} gesprek is ouder. Het nummer wordt {example}, de naam van de beller verdwijnt.</numerusform>
            <numerusform>{n} gesprekken zijn ouder. Hun nummers worden {example}, de namen van de bellers verdwijnen.</numerusform>
        </translation>
    </message>
    <message id="keep.mask_accept">
        <source>Mask</source>
        <translation>Maskeren</translation>
    </message>
    <message id="keep.mask_stays">
        <source>Notes, tags and promises stay. Calls between colleagues stay as they are.</source>
        <translation>Notities, labels en toezeggingen blijven. Gesprekken tussen collega’s blijven zoals ze zijn.</translation>
    </message>
    <message id="keep.mask_title">
        <source>Mask the numbers of older calls?</source>
        <translation>Nummers van oudere gesprekken maskeren?</translation>
    </message>
    <message id="keep.purge_about" numerus="yes">
        <source>{n} call is older, and will be deleted with its note, tags and promises. | {n} calls are older, and will be deleted with their notes, tags and promises.</source>
        <translation>
            <numerusform>{n} gesprek is ouder, en wordt met notitie, labels en toezeggingen verwijderd.</numerusform>
            <numerusform>{n} gesprekken zijn ouder, en worden met notities, labels en toezeggingen verwijderd.</numerusform>
        </translation>
    </message>
    <message id="keep.purge_accept">
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message id="keep.purge_title">
        <source>Delete older calls?</source>
        <translation>Oudere gesprekken verwijderen?</translation>
    </message>
    <message id="link.ask">
        <source>Call this number?</source>
        <translation>Dit nummer bellen?</translation>
    </message>
    <message id="link.ask_hint">
        <source>A link asks for it. My own phone rings first, then the number is called.</source>
        <translation>Een link vraagt erom. Eerst gaat de eigen telefoon over, daarna wordt het nummer gebeld.</translation>
    </message>
    <message id="link.ask_program">
        <source>A link asks for it. This computer&apos;s phone program calls it.</source>
        <translation>Een link vraagt erom. Het telefoonprogramma van deze computer belt het.</translation>
    </message>
    <message id="link.needs_platform">
        <source>Numbers from links would come back as links: the telephony platform, or another link, can be chosen in the settings, on the page &apos;Phone&apos;.</source>
        <translation>Nummers uit links zouden als link terugkomen: het telefonieplatform, of een andere link, is te kiezen in de instellingen, op de pagina &apos;Telefoon&apos;.</translation>
    </message>
    <message id="link.no">
        <source>Do not call</source>
        <translation>Niet bellen</translation>
    </message>
    <message id="link.wrong.codes">
        <source>The link is refused: it holds * or #, which could change settings of the phone.</source>
        <translation>De link wordt geweigerd: hij bevat * of #, en dat kan instellingen van de telefoon veranderen.</translation>
    </message>
    <message id="link.wrong.long">
        <source>The link is too long to be a telephone number.</source>
        <translation>De link is te lang voor een telefoonnummer.</translation>
    </message>
    <message id="link.wrong.number">
        <source>The link holds no telephone number.</source>
        <translation>De link bevat geen telefoonnummer.</translation>
    </message>
    <message id="link.wrong.scheme">
        <source>Callpop does not open this kind of link.</source>
        <translation>Zulke links opent Callpop niet.</translation>
    </message>
    <message id="link.yes">
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message id="list.above" numerus="yes">
        <source>{n} new call above | {n} new calls above</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} nieuw gesprek hierboven</numerusform>
            <numerusform>{n} nieuwe gesprekken hierboven</numerusform>
        </translation>
    </message>
    <message id="list.all_lines">
        <source>All lines</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Alle lijnen</translation>
    </message>
    <message id="list.at_least" numerus="yes">
        <source>at least {n} call | at least {n} calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>minstens {n} gesprek</numerusform>
            <numerusform>minstens {n} gesprekken</numerusform>
        </translation>
    </message>
    <message id="list.calendar">
        <source>Pick a day</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Dag kiezen</translation>
    </message>
    <message id="list.called_back">
        <source>Missed, called back {time}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Gemist, teruggebeld {time}</translation>
    </message>
    <message id="list.calls" numerus="yes">
        <source>{n} call | {n} calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} gesprek</numerusform>
            <numerusform>{n} gesprekken</numerusform>
        </translation>
    </message>
    <message id="list.column_duration">
        <source>Duration</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Duur</translation>
    </message>
    <message id="list.column_line">
        <source>Line</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Lijn</translation>
    </message>
    <message id="list.column_note">
        <source>Note</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Notitie</translation>
    </message>
    <message id="list.column_organisation">
        <source>Organisation</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Organisatie</translation>
    </message>
    <message id="list.column_tags">
        <source>Tags</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Labels</translation>
    </message>
    <message id="list.column_time">
        <source>Time</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Tijd</translation>
    </message>
    <message id="list.columns">
        <source>Columns</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Kolommen</translation>
    </message>
    <message id="list.copied_many">
        <source>Copied as text</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Gekopieerd als tekst</translation>
    </message>
    <message id="list.copy_many">
        <source>Copy as text</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Kopiëren als tekst</translation>
    </message>
    <message id="list.day_sheet">
        <source>Day sheet</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Dagoverzicht</translation>
    </message>
    <message id="list.drop_selection">
        <source>Clear the selection</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Selectie opheffen</translation>
    </message>
    <message id="list.export">
        <source>Export these calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Deze gesprekken exporteren</translation>
    </message>
    <message id="list.export_selection">
        <source>Export the selection</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Selectie exporteren</translation>
    </message>
    <message id="list.filter_internal">
        <source>Internal</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Intern</translation>
    </message>
    <message id="list.from">
        <source>From {date}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Van {date}</translation>
    </message>
    <message id="list.from_line">
        <source>from {line}</source>
        <translation>van {line}</translation>
    </message>
    <message id="list.full_date">
        <source>{weekday}, {d} {month} {year}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>{weekday} {d} {month} {year}</translation>
    </message>
    <message id="list.got_through">
        <source>Missed, got through {time}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Gemist, later gesproken {time}</translation>
    </message>
    <message id="list.import">
        <source>Import calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Gesprekken importeren</translation>
    </message>
    <message id="list.internal">
        <source>internal</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>intern</translation>
    </message>
    <message id="list.jump">
        <source>Jump to a date</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Naar een datum springen</translation>
    </message>
    <message id="list.line_of">
        <source>Dialled line: {line}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Gebelde lijn: {line}</translation>
    </message>
    <message id="list.masked">
        <source>Number removed</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Nummer verwijderd</translation>
    </message>
    <message id="list.masked_sub">
        <source>Number removed by age</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Nummer na de bewaartermijn verwijderd</translation>
    </message>
    <message id="list.month_after">
        <source>Month after</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Volgende maand</translation>
    </message>
    <message id="list.month_before">
        <source>Month before</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Vorige maand</translation>
    </message>
    <message id="list.month_year">
        <source>{month} {year}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message id="list.months.0">
        <source>January</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>januari</translation>
    </message>
    <message id="list.months.1">
        <source>February</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>februari</translation>
    </message>
    <message id="list.months.2">
        <source>March</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>maart</translation>
    </message>
    <message id="list.months.3">
        <source>April</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>april</translation>
    </message>
    <message id="list.months.4">
        <source>May</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>mei</translation>
    </message>
    <message id="list.months.5">
        <source>June</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>juni</translation>
    </message>
    <message id="list.months.6">
        <source>July</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>juli</translation>
    </message>
    <message id="list.months.7">
        <source>August</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>augustus</translation>
    </message>
    <message id="list.months.8">
        <source>September</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>september</translation>
    </message>
    <message id="list.months.9">
        <source>October</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>oktober</translation>
    </message>
    <message id="list.months.10">
        <source>November</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>november</translation>
    </message>
    <message id="list.months.11">
        <source>December</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>december</translation>
    </message>
    <message id="list.new_tag">
        <source>New tag</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Nieuw label</translation>
    </message>
    <message id="list.now_handled" numerus="yes">
        <source>{n} call marked as handled | {n} calls marked as handled</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} gesprek gemarkeerd als afgehandeld</numerusform>
            <numerusform>{n} gesprekken gemarkeerd als afgehandeld</numerusform>
        </translation>
    </message>
    <message id="list.period">
        <source>Period</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Periode</translation>
    </message>
    <message id="list.period_14">
        <source>Last 14 days</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Laatste 14 dagen</translation>
    </message>
    <message id="list.period_30">
        <source>Last 30 days</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Laatste 30 dagen</translation>
    </message>
    <message id="list.period_between">
        <source>From ... to ...</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Van ... tot ...</translation>
    </message>
    <message id="list.period_ever">
        <source>All time</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Alle dagen</translation>
    </message>
    <message id="list.period_today">
        <source>Today</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Vandaag</translation>
    </message>
    <message id="list.promise">
        <source>by {day}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>uiterlijk {day}</translation>
    </message>
    <message id="list.remove_filter">
        <source>Show calls besides {filter} again</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Niet langer alleen {filter} tonen</translation>
    </message>
    <message id="list.ringing">
        <source>Ringing: {who}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Inkomend gesprek: {who}</translation>
    </message>
    <message id="list.selected" numerus="yes">
        <source>{n} selected | {n} selected</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} geselecteerd</numerusform>
            <numerusform>{n} geselecteerd</numerusform>
        </translation>
    </message>
    <message id="list.statistics">
        <source>Statistics</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Statistieken</translation>
    </message>
    <message id="list.tag">
        <source>Tags</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Labels</translation>
    </message>
    <message id="list.test">
        <source>Test</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Test</translation>
    </message>
    <message id="list.to">
        <source>To {date}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Tot en met {date}</translation>
    </message>
    <message id="list.today">
        <source>today</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>vandaag</translation>
    </message>
    <message id="list.voicemail">
        <source>Missed, went to voicemail</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Gemist, voicemail</translation>
    </message>
    <message id="list.wipe">
        <source>Remove all about this number</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Alles over dit nummer verwijderen</translation>
    </message>
    <message id="log.busy">
        <source>Busy</source>
        <translation>Bezet</translation>
    </message>
    <message id="log.called">
        <source>You called</source>
        <translation>Zelf gebeld</translation>
    </message>
    <message id="log.cancelled">
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message id="log.empty">
        <source>No calls yet</source>
        <translation>Nog geen gesprekken</translation>
    </message>
    <message id="log.empty_hint">
        <source>Calls appear here as soon as your phone rings.</source>
        <translation>Gesprekken verschijnen hier zodra de telefoon gaat.</translation>
    </message>
    <message id="log.failed">
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message id="log.handled">
        <source>Missed, handled</source>
        <translation>Gemist, afgehandeld</translation>
    </message>
    <message id="log.missed">
        <source>Missed</source>
        <translation>Gemist</translation>
    </message>
    <message id="log.no_answer">
        <source>No answer</source>
        <translation>Geen gehoor</translation>
    </message>
    <message id="log.no_match">
        <source>Nothing found. Clear the filters</source>
        <translation>Niets gevonden. Filters wissen</translation>
    </message>
    <message id="log.passed_to">
        <source>You answered, passed to {name}</source>
        <translation>Opgenomen, doorverbonden met {name}</translation>
    </message>
    <message id="log.unknown">
        <source>Outcome unknown</source>
        <translation>Uitkomst onbekend</translation>
    </message>
    <message id="log.you">
        <source>You answered</source>
        <translation>Zelf opgenomen</translation>
    </message>
    <message id="lookups_page.add">
        <source>Add a look-up</source>
        <translation>Opzoeking toevoegen</translation>
    </message>
    <message id="lookups_page.answered">
        <source>{crm} · answered {when}</source>
        <translation>{crm} · antwoordde {when}</translation>
    </message>
    <message id="lookups_page.failed">
        <source>{crm} · {when}: {why}</source>
        <translation>{crm} · {when}: {why}</translation>
    </message>
    <message id="lookups_page.list">
        <source>Look-ups</source>
        <translation>Opzoekingen</translation>
    </message>
    <message id="lookups_page.missing_recipe">
        <source>a recipe is missing</source>
        <translation>er ontbreekt een recept</translation>
    </message>
    <message id="lookups_page.new">
        <source>New look-up</source>
        <translation>Nieuwe opzoeking</translation>
    </message>
    <message id="lookups_page.none">
        <source>No CRM is asked yet.</source>
        <translation>Er wordt nog geen CRM gevraagd.</translation>
    </message>
    <message id="lookups_page.not_asked">
        <source>{crm} · not asked since the start</source>
        <translation>{crm} · sinds de start niet gevraagd</translation>
    </message>
    <message id="lookups_page.own">
        <source>A recipe file of my own</source>
        <translation>Eigen receptbestand</translation>
    </message>
    <message id="lookups_page.secret_needs_fields">
        <source>First the fields above: a secret is kept for that host alone.</source>
        <translation>Eerst de velden hierboven: een geheim wordt alleen voor die host bewaard.</translation>
    </message>
    <message id="lookups_try.button">
        <source>Ask</source>
        <translation>Vragen</translation>
    </message>
    <message id="lookups_try.hint">
        <source>Asks this CRM now, as when the phone rings, but with more patience.</source>
        <translation>Vraagt dit CRM nu, zoals bij het overgaan, maar met meer geduld.</translation>
    </message>
    <message id="lookups_try.title">
        <source>Try a number</source>
        <translation>Een nummer proberen</translation>
    </message>
    <message id="menu.about">
        <source>About Callpop</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Over Callpop</translation>
    </message>
    <message id="menu.all_missed" numerus="yes">
        <source>Show all ({n}) | Show all ({n})</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>
            <numerusform>Alle tonen ({n})</numerusform>
            <numerusform>Alle tonen ({n})</numerusform>
        </translation>
    </message>
    <message id="menu.copy_url">
        <source>Copy notification URL</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Notificatie-URL kopiëren</translation>
    </message>
    <message id="menu.last_calls">
        <source>Last calls</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Laatste gesprekken</translation>
    </message>
    <message id="menu.note_last">
        <source>Note on last call</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Notitie bij laatste gesprek</translation>
    </message>
    <message id="menu.open_log">
        <source>Open the call log</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Gesprekslijst openen</translation>
    </message>
    <message id="menu.open_missed">
        <source>Open missed calls</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Openstaande gemiste oproepen</translation>
    </message>
    <message id="menu.open_ringing">
        <source>Open in CRM: {name}</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Openen in CRM: {name}</translation>
    </message>
    <message id="menu.pause">
        <source>Pause popups</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Kaarten pauzeren</translation>
    </message>
    <message id="menu.pause_30">
        <source>For 30 minutes</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>30 minuten</translation>
    </message>
    <message id="menu.pause_60">
        <source>For 1 hour</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>1 uur</translation>
    </message>
    <message id="menu.pause_tomorrow">
        <source>Until tomorrow</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Tot morgen</translation>
    </message>
    <message id="menu.quit">
        <source>Quit</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Afsluiten</translation>
    </message>
    <message id="menu.resume">
        <source>Resume popups</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Kaarten weer tonen</translation>
    </message>
    <message id="menu.settings">
        <source>Settings</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Instellingen</translation>
    </message>
    <message id="menu.starting">
        <source>Starting</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Start op</translation>
    </message>
    <message id="menu.tomorrow">
        <source>tomorrow</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>morgen</translation>
    </message>
    <message id="note.failed">
        <source>Not saved, trying again</source>
        <translation>Niet opgeslagen, nieuwe poging</translation>
    </message>
    <message id="note.hint">
        <source>Note for this call</source>
        <translation>Notitie bij dit gesprek</translation>
    </message>
    <message id="note.saved">
        <source>Saved</source>
        <translation>Opgeslagen</translation>
    </message>
    <message id="number.decimal">
        <source>.</source>
        <extracomment>How numbers are written.</extracomment>
        <translation>,</translation>
    </message>
    <message id="number.k">
        <source>{n}k</source>
        <extracomment>The shortest writing of thousands</extracomment>
        <translation>{n}k</translation>
    </message>
    <message id="number.m">
        <source>{n}M</source>
        <extracomment>The shortest writing of millions</extracomment>
        <translation>{n}M</translation>
    </message>
    <message id="number.millions_short">
        <source>{n}M</source>
        <extracomment>Very many calls where there is little room: 1.2M</extracomment>
        <translation>{n} mln.</translation>
    </message>
    <message id="number.percent">
        <source>{n} %</source>
        <extracomment>How numbers are written.</extracomment>
        <translation>{n}%</translation>
    </message>
    <message id="number.thousands">
        <source>,</source>
        <extracomment>How numbers are written.</extracomment>
        <translation>.</translation>
    </message>
    <message id="number.thousands_short">
        <source>{n}k</source>
        <extracomment>Many calls where there is little room: 12k</extracomment>
        <translation>{n} dzd.</translation>
    </message>
    <message id="origin.company">
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message id="origin.default">
        <source>Default</source>
        <translation>Standaard</translation>
    </message>
    <message id="origin.environment">
        <source>Environment</source>
        <translation>Omgeving</translation>
    </message>
    <message id="origin.policy">
        <source>Administrator</source>
        <translation>Beheerder</translation>
    </message>
    <message id="origin.system">
        <source>As installed</source>
        <translation>Installatie</translation>
    </message>
    <message id="origin.user">
        <source>Own choice</source>
        <translation>Eigen keuze</translation>
    </message>
    <message id="origin_tip.company">
        <source>The company suggests this; another choice may be made here.</source>
        <translation>Zo stelt het bedrijf het voor; hier kan anders worden gekozen.</translation>
    </message>
    <message id="origin_tip.default">
        <source>Nobody has set this; it is as Callpop comes.</source>
        <translation>Niemand heeft dit ingesteld; zo wordt Callpop geleverd.</translation>
    </message>
    <message id="origin_tip.environment">
        <source>The variable {variable} says this.</source>
        <translation>Zo zegt het de variabele {variable}.</translation>
    </message>
    <message id="origin_tip.policy">
        <source>The administrator of this computer suggests this; another choice may be made here.</source>
        <translation>Zo stelt de beheerder van deze computer het voor; hier kan anders worden gekozen.</translation>
    </message>
    <message id="origin_tip.system">
        <source>It was installed so for everybody on this computer; another choice may be made here.</source>
        <translation>Zo is het op deze computer voor iedereen geïnstalleerd; hier kan anders worden gekozen.</translation>
    </message>
    <message id="origin_tip.user">
        <source>Chosen on this computer.</source>
        <translation>Op deze computer gekozen.</translation>
    </message>
    <message id="outcome.answered">
        <source>You answered</source>
        <translation>Zelf opgenomen</translation>
    </message>
    <message id="outcome.elsewhere">
        <source>Colleague answered</source>
        <translation>Collega nam op</translation>
    </message>
    <message id="outcome.missed">
        <source>Missed</source>
        <translation>Gemist</translation>
    </message>
    <message id="outcome.outgoing">
        <source>Outgoing</source>
        <translation>Uitgaand</translation>
    </message>
    <message id="outcome_count.answered" numerus="yes">
        <source>You answered {n} | You answered {n}</source>
        <translation>
            <numerusform>{n} zelf opgenomen</numerusform>
            <numerusform>{n} zelf opgenomen</numerusform>
        </translation>
    </message>
    <message id="outcome_count.calls" numerus="yes">
        <source>{n} call | {n} calls</source>
        <translation>
            <numerusform>{n} gesprek</numerusform>
            <numerusform>{n} gesprekken</numerusform>
        </translation>
    </message>
    <message id="outcome_count.elsewhere" numerus="yes">
        <source>{n} answered by a colleague | {n} answered by colleagues</source>
        <translation>
            <numerusform>{n} door een collega opgenomen</numerusform>
            <numerusform>{n} door collega&apos;s opgenomen</numerusform>
        </translation>
    </message>
    <message id="outcome_count.missed" numerus="yes">
        <source>{n} missed | {n} missed</source>
        <translation>
            <numerusform>{n} gemist</numerusform>
            <numerusform>{n} gemist</numerusform>
        </translation>
    </message>
    <message id="outcome_count.outgoing" numerus="yes">
        <source>{n} outgoing | {n} outgoing</source>
        <translation>
            <numerusform>{n} uitgaand</numerusform>
            <numerusform>{n} uitgaand</numerusform>
        </translation>
    </message>
    <message id="page.appearance.hint">
        <source>How Callpop looks.</source>
        <translation>Hoe Callpop eruitziet.</translation>
    </message>
    <message id="page.appearance.label">
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message id="page.card.hint">
        <source>What pops up when the phone rings.</source>
        <translation>Wat verschijnt als de telefoon gaat.</translation>
    </message>
    <message id="page.card.label">
        <source>Card</source>
        <translation>Kaart</translation>
    </message>
    <message id="page.connection.hint">
        <source>Where call notifications come from.</source>
        <translation>Waar de gespreksnotificaties vandaan komen.</translation>
    </message>
    <message id="page.connection.label">
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message id="page.contacts.hint">
        <source>Address books that name callers, the most trusted first.</source>
        <translation>Adresboeken die bellers een naam geven, het betrouwbaarste eerst.</translation>
    </message>
    <message id="page.contacts.label">
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message id="page.crm.hint">
        <source>What one click opens.</source>
        <translation>Wat één klik opent.</translation>
    </message>
    <message id="page.crm.label">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="page.diagnostics.hint">
        <source>What is right, what is not, and how to mend it.</source>
        <translation>Wat in orde is, wat niet, en hoe het op te lossen is.</translation>
    </message>
    <message id="page.diagnostics.label">
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message id="page.everyday.hint">
        <source>How Callpop starts, what it says and when it stays silent.</source>
        <translation>Hoe Callpop start, wat het meldt en wanneer het stil blijft.</translation>
    </message>
    <message id="page.everyday.label">
        <source>Every day</source>
        <translation>Elke dag</translation>
    </message>
    <message id="page.log.hint">
        <source>What is kept, and for how long.</source>
        <translation>Wat bewaard blijft en hoe lang.</translation>
    </message>
    <message id="page.log.label">
        <source>Call log</source>
        <translation>Gesprekslijst</translation>
    </message>
    <message id="page.lookups.hint">
        <source>CRMs that are asked for the caller when the phone rings.</source>
        <translation>CRM&apos;s waaraan naar de beller wordt gevraagd als de telefoon gaat.</translation>
    </message>
    <message id="page.lookups.label">
        <source>Look-ups</source>
        <translation>Opzoeken</translation>
    </message>
    <message id="page.names.hint">
        <source>Colleagues and lines, as the card calls them.</source>
        <translation>Collega&apos;s en lijnen, zoals de kaart ze noemt.</translation>
    </message>
    <message id="page.names.label">
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message id="page.phone.hint">
        <source>Who places a call that begins on the screen.</source>
        <translation>Wie een gesprek opzet dat op het scherm begint.</translation>
    </message>
    <message id="page.phone.label">
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message id="page.profile.hint">
        <source>Where the settings are, who else decides, and how they travel.</source>
        <translation>Waar de instellingen staan, wie nog meer beslist en hoe ze meegaan.</translation>
    </message>
    <message id="page.profile.label">
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message id="page.rules.hint">
        <source>What is different for some callers, organisations or lines; the first rule that fits counts.</source>
        <translation>Wat voor sommige bellers, organisaties of lijnen anders is; de eerste regel die past telt.</translation>
    </message>
    <message id="page.rules.label">
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message id="page.you.hint">
        <source>Which calls are shown.</source>
        <translation>Welke gesprekken worden getoond.</translation>
    </message>
    <message id="page.you.label">
        <source>You</source>
        <translation>Ik</translation>
    </message>
    <message id="palette.hint">
        <source>Name, number, organisation</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Naam, nummer, organisatie</translation>
    </message>
    <message id="palette.keys">
        <source>Enter opens in CRM · Ctrl+Enter calls back · Ctrl+C copies · Esc closes</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Enter: openen in CRM · Ctrl+Enter: terugbellen · Ctrl+C: kopiëren · Esc: sluiten</translation>
    </message>
    <message id="palette.list">
        <source>Callers and contacts</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Bellers en contacten</translation>
    </message>
    <message id="palette.menu">
        <source>Find a caller…</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Beller zoeken…</translation>
    </message>
    <message id="palette.nobody">
        <source>Nobody found</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Niemand gevonden</translation>
    </message>
    <message id="palette.title">
        <source>Find a caller</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Beller zoeken</translation>
    </message>
    <message id="profile_page.cancel">
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message id="profile_page.change">
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message id="profile_page.empty">
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message id="profile_page.export">
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message id="profile_page.export_title">
        <source>Export settings</source>
        <translation>Instellingen exporteren</translation>
    </message>
    <message id="profile_page.exported">
        <source>Exported to {file}</source>
        <translation>Geëxporteerd naar {file}</translation>
    </message>
    <message id="profile_page.file">
        <source>Settings file</source>
        <translation>Instellingenbestand</translation>
    </message>
    <message id="profile_page.file_hint">
        <source>All settings of this window; it may be edited by hand.</source>
        <translation>Alle instellingen van dit venster; het mag met de hand worden gewijzigd.</translation>
    </message>
    <message id="profile_page.filter">
        <source>Settings (*.toml)</source>
        <translation>Instellingen (*.toml)</translation>
    </message>
    <message id="profile_page.from">
        <source>What {file} would change</source>
        <translation>Wat {file} zou veranderen</translation>
    </message>
    <message id="profile_page.import">
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message id="profile_page.import_title">
        <source>Import settings</source>
        <translation>Instellingen importeren</translation>
    </message>
    <message id="profile_page.locked_left">
        <source>Somebody else decides this; it stays as it is</source>
        <translation>Iemand anders bepaalt dit; het blijft zoals het is</translation>
    </message>
    <message id="profile_page.nothing">
        <source>The file says what is set already: nothing would change.</source>
        <translation>Het bestand zegt wat al geldt: er zou niets veranderen.</translation>
    </message>
    <message id="profile_page.policy">
        <source>Policy of this computer</source>
        <translation>Beleid van deze computer</translation>
    </message>
    <message id="profile_page.policy_hint">
        <source>What the administrator sets or locks for everybody here.</source>
        <translation>Wat de beheerder hier voor iedereen voorstelt of vastlegt.</translation>
    </message>
    <message id="profile_page.policy_none">
        <source>There is none.</source>
        <translation>Er is geen.</translation>
    </message>
    <message id="profile_page.problems">
        <source>What could not be used</source>
        <translation>Wat niet bruikbaar was</translation>
    </message>
    <message id="profile_page.problems_more" numerus="yes">
        <source>1 more: see the log. | {n} more: see the log.</source>
        <translation>
            <numerusform>Nog 1: zie het logboek.</numerusform>
            <numerusform>Nog {n}: zie het logboek.</numerusform>
        </translation>
    </message>
    <message id="profile_page.problems_none">
        <source>Nothing is wrong with the files.</source>
        <translation>Met de bestanden is alles in orde.</translation>
    </message>
    <message id="profile_page.rows" numerus="yes">
        <source>1 entry | {n} entries</source>
        <translation>
            <numerusform>1 regel</numerusform>
            <numerusform>{n} regels</numerusform>
        </translation>
    </message>
    <message id="profile_page.take" numerus="yes">
        <source>Take over 1 change | Take over {n} changes</source>
        <translation>
            <numerusform>1 wijziging overnemen</numerusform>
            <numerusform>{n} wijzigingen overnemen</numerusform>
        </translation>
    </message>
    <message id="profile_page.taken" numerus="yes">
        <source>1 setting taken over | {n} settings taken over</source>
        <translation>
            <numerusform>1 instelling overgenomen</numerusform>
            <numerusform>{n} instellingen overgenomen</numerusform>
        </translation>
    </message>
    <message id="profile_page.travel">
        <source>Take along or hand on</source>
        <translation>Meenemen of doorgeven</translation>
    </message>
    <message id="profile_page.travel_hint">
        <source>A file with all own choices, without passwords and tokens.</source>
        <translation>Een bestand met alle eigen keuzes, zonder wachtwoorden en tokens.</translation>
    </message>
    <message id="profile_page.unknown">
        <source>Left out: {problem}</source>
        <translation>Weggelaten: {problem}</translation>
    </message>
    <message id="profiles.about">
        <source>Settings, call log and passwords of their own. Callpop ends here and starts again with the new profile; all profiles are in the tray&apos;s menu. They keep work apart, not secrets: whoever uses this computer&apos;s account can open each of them.</source>
        <translation>Met eigen instellingen, een eigen gesprekslijst en eigen wachtwoorden. Callpop stopt hier en start met het nieuwe profiel; alle profielen staan in het menu in het systeemvak. Ze houden het werk gescheiden, geen geheimen: wie dit account van de computer gebruikt, kan elk profiel openen.</translation>
    </message>
    <message id="profiles.cancel">
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message id="profiles.cannot_start">
        <source>Callpop cannot be started again: {program} is not there.</source>
        <translation>Callpop kan niet opnieuw worden gestart: {program} is er niet.</translation>
    </message>
    <message id="profiles.create">
        <source>Make and switch</source>
        <translation>Maken en wisselen</translation>
    </message>
    <message id="profiles.example">
        <source>for example Anna</source>
        <translation>bijvoorbeeld Anna</translation>
    </message>
    <message id="profiles.gone">
        <source>There is no profile “{name}” any more.</source>
        <translation>Het profiel “{name}” bestaat niet meer.</translation>
    </message>
    <message id="profiles.menu">
        <source>Profile: {name}</source>
        <translation>Profiel: {name}</translation>
    </message>
    <message id="profiles.name">
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message id="profiles.new">
        <source>New profile…</source>
        <translation>Nieuw profiel…</translation>
    </message>
    <message id="profiles.not_made">
        <source>The profile&apos;s folder cannot be made: {why}</source>
        <translation>De map van het profiel kan niet worden gemaakt: {why}</translation>
    </message>
    <message id="profiles.title">
        <source>A profile for another person</source>
        <translation>Een profiel voor nog iemand</translation>
    </message>
    <message id="profiles.usual">
        <source>Usual profile</source>
        <translation>Gewoon profiel</translation>
    </message>
    <message id="profiles.wrong.empty">
        <source>A name is needed.</source>
        <translation>Er is een naam nodig.</translation>
    </message>
    <message id="profiles.wrong.long">
        <source>A name has at most 40 characters.</source>
        <translation>Een naam heeft hoogstens 40 tekens.</translation>
    </message>
    <message id="profiles.wrong.reserved">
        <source>Windows keeps this name for a device.</source>
        <translation>Windows houdt deze naam vrij voor een apparaat.</translation>
    </message>
    <message id="profiles.wrong.signs">
        <source>A name has none of these: &lt; &gt; : &quot; / \ | ? *, and neither begins nor ends with a dot or a hyphen.</source>
        <translation>Een naam bevat niets van dit alles: &lt; &gt; : &quot; / \ | ? * en begint of eindigt niet met een punt of streepje.</translation>
    </message>
    <message id="profiles.wrong.taken">
        <source>There is a profile of this name.</source>
        <translation>Er is al een profiel met deze naam.</translation>
    </message>
    <message id="promise.on">
        <source>Promised for {day}: {what}</source>
        <translation>Toegezegd voor {day}: {what}</translation>
    </message>
    <message id="promise.overdue">
        <source>Overdue since {day}: {what}</source>
        <translation>Te laat sinds {day}: {what}</translation>
    </message>
    <message id="quiet.add">
        <source>Add hours</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Uren toevoegen</translation>
    </message>
    <message id="quiet.again">
        <source>Be quiet again</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Weer stil</translation>
    </message>
    <message id="quiet.all_day">
        <source>all day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>de hele dag</translation>
    </message>
    <message id="quiet.day.0">
        <source>Mon</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>ma</translation>
    </message>
    <message id="quiet.day.1">
        <source>Tue</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>di</translation>
    </message>
    <message id="quiet.day.2">
        <source>Wed</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>wo</translation>
    </message>
    <message id="quiet.day.3">
        <source>Thu</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>do</translation>
    </message>
    <message id="quiet.day.4">
        <source>Fri</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>vr</translation>
    </message>
    <message id="quiet.day.5">
        <source>Sat</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>za</translation>
    </message>
    <message id="quiet.day.6">
        <source>Sun</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>zo</translation>
    </message>
    <message id="quiet.every_day">
        <source>every day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>elke dag</translation>
    </message>
    <message id="quiet.from">
        <source>From</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Van</translation>
    </message>
    <message id="quiet.from_of">
        <source>From, {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Van, {hours}</translation>
    </message>
    <message id="quiet.full_week">
        <source>These hours leave no minute of the week: no card would ever come.</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Deze uren laten geen minuut van de week over: er zou nooit een kaart komen.</translation>
    </message>
    <message id="quiet.lifted">
        <source>Calls are shown until {time}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Oproepen worden getoond tot {time}</translation>
    </message>
    <message id="quiet.next_day">
        <source>next day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>volgende dag</translation>
    </message>
    <message id="quiet.next_quiet">
        <source>It will be quiet from {time}.</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>De volgende stille uren beginnen: {time}.</translation>
    </message>
    <message id="quiet.now_quiet">
        <source>It is quiet now, until {time}.</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Het is nu stil, tot {time}.</translation>
    </message>
    <message id="quiet.on_day">
        <source>{day}, {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>{day}, {hours}</translation>
    </message>
    <message id="quiet.open_hours">
        <source>Quiet hours: no cards, no sounds</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Stille uren: geen kaarten, geen geluid</translation>
    </message>
    <message id="quiet.open_system">
        <source>“Do not disturb” is on: no cards</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>“Niet storen” staat aan: geen kaarten</translation>
    </message>
    <message id="quiet.remove">
        <source>Remove: {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Verwijderen: {hours}</translation>
    </message>
    <message id="quiet.show">
        <source>Show calls all the same</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Oproepen toch tonen</translation>
    </message>
    <message id="quiet.span">
        <source>{days} {begin}–{end}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>{days} {begin}–{end}</translation>
    </message>
    <message id="quiet.span_all_day">
        <source>{days} all day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>{days} de hele dag</translation>
    </message>
    <message id="quiet.till">
        <source>to</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>tot</translation>
    </message>
    <message id="quiet.till_of">
        <source>To, {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Tot, {hours}</translation>
    </message>
    <message id="quiet.to">
        <source>Until {time}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Tot {time}</translation>
    </message>
    <message id="quiet.until_hours">
        <source>Quiet hours until {time}: no cards</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Stil tot {time}: geen kaarten</translation>
    </message>
    <message id="relay.address">
        <source>Address of the relay</source>
        <translation>Adres van de relay</translation>
    </message>
    <message id="relay.adds">
        <source>The company adds: {values}</source>
        <translation>Het bedrijf voegt toe: {values}</translation>
    </message>
    <message id="relay.ask">
        <source>Connect this desktop to {host}?</source>
        <translation>Deze werkplek verbinden met {host}?</translation>
    </message>
    <message id="relay.ask_replaces">
        <source>It takes the place of {old}.</source>
        <translation>Dit vervangt {old}.</translation>
    </message>
    <message id="relay.ask_same">
        <source>It is the relay that is set already.</source>
        <translation>Het is de relay die al is ingesteld.</translation>
    </message>
    <message id="relay.ask_secure">
        <source>Calls then come through this relay. Connect only if the link was expected.</source>
        <translation>Gesprekken komen dan via deze relay. Alleen verbinden als de link werd verwacht.</translation>
    </message>
    <message id="relay.authority">
        <source>Choose the authority&apos;s file…</source>
        <translation>Bestand van de autoriteit kiezen…</translation>
    </message>
    <message id="relay.cancel">
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message id="relay.code">
        <source>Code or link</source>
        <translation>Code of link</translation>
    </message>
    <message id="relay.connect">
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message id="relay.connected">
        <source>{host}</source>
        <translation>{host}</translation>
    </message>
    <message id="relay.connected_since">
        <source>{host}, since {time}</source>
        <translation>{host}, sinds {time}</translation>
    </message>
    <message id="relay.connecting">
        <source>Connecting to {host}</source>
        <translation>Verbinden met {host}</translation>
    </message>
    <message id="relay.done">
        <source>Connected to {host} as {emails}.</source>
        <translation>Verbonden met {host} als {emails}.</translation>
    </message>
    <message id="relay.email">
        <source>E-mail address</source>
        <translation>E-mailadres</translation>
    </message>
    <message id="relay.email_hint">
        <source>This is a company&apos;s code: it needs the e-mail address of the person at this desk.</source>
        <translation>Dit is de code van een bedrijf: die heeft het e-mailadres nodig van wie op deze plek werkt.</translation>
    </message>
    <message id="relay.hint">
        <source>Paste the code or the link from the administrator.</source>
        <translation>Plak hier de code of de link van de beheerder.</translation>
    </message>
    <message id="relay.kept_by_environment">
        <source>CALLPOP_RELAY_TOKEN is set and is used instead.</source>
        <translation>CALLPOP_RELAY_TOKEN is ingesteld en geldt in plaats daarvan.</translation>
    </message>
    <message id="relay.locked">
        <source>Set by the company</source>
        <translation>Door het bedrijf vastgelegd</translation>
    </message>
    <message id="relay.this_computer">
        <source>the listener on this computer</source>
        <translation>de ontvangst op deze computer</translation>
    </message>
    <message id="relay.title">
        <source>Connect to a relay</source>
        <translation>Verbinden met een relay</translation>
    </message>
    <message id="relay.trouble.address">
        <source>The relay&apos;s address cannot be used: expected one such as https://relay.example.com</source>
        <translation>Het adres van de relay is onbruikbaar: verwacht een adres zoals https://relay.example.com</translation>
    </message>
    <message id="relay.trouble.answer">
        <source>{host} answers what no relay does: check the relay&apos;s address</source>
        <translation>{host} antwoordt niet als een relay: controleer het adres</translation>
    </message>
    <message id="relay.trouble.approvals">
        <source>Too many desktops wait for approval at {host}: tell the administrator</source>
        <translation>Bij {host} wachten te veel werkplekken op goedkeuring: waarschuw de beheerder</translation>
    </message>
    <message id="relay.trouble.authority">
        <source>The file with the company&apos;s certificate authority cannot be used: {detail}</source>
        <translation>Het bestand met de certificaatautoriteit van het bedrijf is onbruikbaar: {detail}</translation>
    </message>
    <message id="relay.trouble.busy">
        <source>{host} is busy</source>
        <translation>{host} is overbelast</translation>
    </message>
    <message id="relay.trouble.code">
        <source>The code is wrong, used up or too old: the administrator can make a new one</source>
        <translation>De code is onjuist, gebruikt of verlopen: de beheerder kan een nieuwe maken</translation>
    </message>
    <message id="relay.trouble.crowded">
        <source>Too many desktops of one agent ask {host} at once: end Callpop where it is not needed. It is asked again in {detail} s</source>
        <translation>Te veel werkplekken van dezelfde persoon vragen {host} tegelijk: sluit Callpop af waar het niet nodig is. Volgende poging over {detail} s</translation>
    </message>
    <message id="relay.trouble.down">
        <source>The relay behind {host} does not answer: tell the administrator</source>
        <translation>De relay achter {host} antwoordt niet: waarschuw de beheerder</translation>
    </message>
    <message id="relay.trouble.email">
        <source>This is a company&apos;s code: it needs an e-mail address</source>
        <translation>Dit is de code van een bedrijf: die heeft een e-mailadres nodig</translation>
    </message>
    <message id="relay.trouble.expired">
        <source>By this computer&apos;s clock the certificate of {host} has run out: check date and time; if they are right, tell the administrator</source>
        <translation>Volgens de klok van deze computer is het certificaat van {host} verlopen: controleer datum en tijd; kloppen die, waarschuw dan de beheerder</translation>
    </message>
    <message id="relay.trouble.fault">
        <source>{host} reports a fault of its own (answer {detail}): tell the administrator</source>
        <translation>{host} meldt een eigen fout (antwoord {detail}): waarschuw de beheerder</translation>
    </message>
    <message id="relay.trouble.insecure">
        <source>The relay&apos;s address must begin with https://</source>
        <translation>Het adres van de relay moet met https:// beginnen</translation>
    </message>
    <message id="relay.trouble.keyring">
        <source>The keyring does not give the key for {host} ({detail}): unlock the keyring. It is asked again by itself</source>
        <translation>De sleutelbos geeft de sleutel voor {host} niet ({detail}): ontgrendel de sleutelbos. Die wordt vanzelf opnieuw gevraagd</translation>
    </message>
    <message id="relay.trouble.lost">
        <source>{host} ended the connection</source>
        <translation>{host} heeft de verbinding verbroken</translation>
    </message>
    <message id="relay.trouble.no_address">
        <source>No relay is set: paste the code or the link from the administrator</source>
        <translation>Geen relay ingesteld: plak de code of de link van de beheerder</translation>
    </message>
    <message id="relay.trouble.no_token">
        <source>This desktop is not enrolled at {host}: paste the code or the link from the administrator</source>
        <translation>Deze werkplek is niet aangemeld bij {host}: plak de code of de link van de beheerder</translation>
    </message>
    <message id="relay.trouble.not_yet">
        <source>By this computer&apos;s clock the certificate of {host} is not valid yet: check date and time</source>
        <translation>Volgens de klok van deze computer is het certificaat van {host} nog niet geldig: controleer datum en tijd</translation>
    </message>
    <message id="relay.trouble.other_name">
        <source>The certificate of {host} is for another name: check the relay&apos;s address</source>
        <translation>Het certificaat van {host} geldt voor een andere naam: controleer het adres van de relay</translation>
    </message>
    <message id="relay.trouble.proxy">
        <source>The proxy does not let the connection to {host} through: {detail}</source>
        <translation>De proxy laat de verbinding met {host} niet door: {detail}</translation>
    </message>
    <message id="relay.trouble.redirect">
        <source>{host} sends elsewhere ({detail}), which is not followed: check the relay&apos;s address</source>
        <translation>{host} verwijst door ({detail}), wat niet wordt gevolgd: controleer het adres van de relay</translation>
    </message>
    <message id="relay.trouble.refused">
        <source>{host} does not know this desktop any more: enrol again with a new code</source>
        <translation>{host} kent deze werkplek niet meer: opnieuw aanmelden met een nieuwe code</translation>
    </message>
    <message id="relay.trouble.silent">
        <source>{host} does not answer</source>
        <translation>{host} antwoordt niet</translation>
    </message>
    <message id="relay.trouble.status">
        <source>{host} answers {detail}: is this the address of a relay?</source>
        <translation>{host} antwoordt met {detail}: is dit het adres van een relay?</translation>
    </message>
    <message id="relay.trouble.tls">
        <source>The connection to {host} is not secure: {detail}</source>
        <translation>De verbinding met {host} is niet veilig: {detail}</translation>
    </message>
    <message id="relay.trouble.unreachable">
        <source>{host} cannot be reached: {detail}</source>
        <translation>{host} is niet bereikbaar: {detail}</translation>
    </message>
    <message id="relay.trouble.untrusted">
        <source>The certificate of {host} comes from an authority that this computer does not know: if it is the company&apos;s own, choose its file (settings, page &apos;Connection&apos;)</source>
        <translation>Het certificaat van {host} komt van een autoriteit die deze computer niet kent: kies het bestand ervan als het die van het bedrijf is (instellingen, pagina &apos;Verbinding&apos;)</translation>
    </message>
    <message id="relay.trouble.wrong_codes">
        <source>There were too many wrong codes: try again in {detail} s</source>
        <translation>Er kwamen te veel verkeerde codes: probeer het over {detail} s opnieuw</translation>
    </message>
    <message id="relay.trouble.wrong_tokens">
        <source>There were too many wrong keys: {host} is asked again in {detail} s</source>
        <translation>Er kwamen te veel verkeerde sleutels: {host} wordt over {detail} s opnieuw gevraagd</translation>
    </message>
    <message id="relay.url_is_the_relays">
        <source>Calls come through the relay: the URL for the portal is the relay&apos;s.</source>
        <translation>Gesprekken komen via de relay: de URL voor het portaal is die van de relay.</translation>
    </message>
    <message id="relay.waiting">
        <source>An administrator has to approve this desktop. It shows there as {request}.</source>
        <translation>De beheerder moet deze werkplek goedkeuren. Die heet daar {request}.</translation>
    </message>
    <message id="relay.waiting_bare">
        <source>An administrator has to approve this desktop.</source>
        <translation>De beheerder moet deze werkplek goedkeuren.</translation>
    </message>
    <message id="relay.working">
        <source>Connecting to {host}</source>
        <translation>Verbinden met {host}</translation>
    </message>
    <message id="relay.wrong.address">
        <source>Expected an address such as https://relay.example.com</source>
        <translation>Verwacht een adres zoals https://relay.example.com</translation>
    </message>
    <message id="relay.wrong.insecure">
        <source>The relay&apos;s address must begin with https://</source>
        <translation>Het adres van de relay moet met https:// beginnen</translation>
    </message>
    <message id="relay.wrong.link">
        <source>Expected the code or the link from the administrator</source>
        <translation>Verwacht de code of de link van de beheerder</translation>
    </message>
    <message id="relay.wrong.locked">
        <source>The company has locked where calls come from</source>
        <translation>Het bedrijf heeft vastgelegd waar gesprekken vandaan komen</translation>
    </message>
    <message id="relay.wrong.no_relay">
        <source>The code alone does not say where: enter the relay&apos;s address beside it, or paste the link</source>
        <translation>De code alleen zegt niet waarheen: vul ernaast het adres van de relay in, of plak de link</translation>
    </message>
    <message id="remind.accessible">
        <source>Reminder: {what}</source>
        <translation>Herinnering: {what}</translation>
    </message>
    <message id="remind.close">
        <source>Put the reminder away</source>
        <translation>Herinnering wegleggen</translation>
    </message>
    <message id="remind.done">
        <source>Done</source>
        <translation>Afgehandeld</translation>
    </message>
    <message id="remind.done_it">
        <source>Done: {name}</source>
        <translation>Afgehandeld: {name}</translation>
    </message>
    <message id="remind.later">
        <source>Later (1 h)</source>
        <translation>Later (1 uur)</translation>
    </message>
    <message id="remind.missed" numerus="yes">
        <source>{n} missed call still open | {n} missed calls still open</source>
        <translation>
            <numerusform>{n} gemiste oproep nog open</numerusform>
            <numerusform>{n} gemiste oproepen nog open</numerusform>
        </translation>
    </message>
    <message id="remind.missed_at">
        <source>Missed {when}</source>
        <translation>Gemist {when}</translation>
    </message>
    <message id="remind.more">
        <source>+{n} more</source>
        <translation>nog {n}</translation>
    </message>
    <message id="remind.open_it">
        <source>Open in the log: {name}</source>
        <translation>Openen in de gesprekslijst: {name}</translation>
    </message>
    <message id="remind.promises" numerus="yes">
        <source>{n} promise due | {n} promises due</source>
        <translation>
            <numerusform>{n} toezegging na te komen</numerusform>
            <numerusform>{n} toezeggingen na te komen</numerusform>
        </translation>
    </message>
    <message id="rules_page.add">
        <source>Add a rule</source>
        <translation>Regel toevoegen</translation>
    </message>
    <message id="rules_page.list">
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message id="rules_page.new">
        <source>New rule</source>
        <translation>Nieuwe regel</translation>
    </message>
    <message id="rules_page.no_condition">
        <source>without a caller, an organisation or a line it fits no call</source>
        <translation>zonder beller, organisatie of lijn past hij bij geen oproep</translation>
    </message>
    <message id="rules_page.none">
        <source>There is no rule yet: all calls are shown alike.</source>
        <translation>Er is nog geen regel: alle oproepen worden hetzelfde getoond.</translation>
    </message>
    <message id="rules_page.nothing">
        <source>nothing is different yet</source>
        <translation>nog is er niets anders</translation>
    </message>
    <message id="rules_page.own_crm">
        <source>own addresses</source>
        <translation>eigen adressen</translation>
    </message>
    <message id="rules_page.wrong_callers">
        <source>&apos;{number}&apos; is no number, and not &apos;withheld&apos; or &apos;unknown&apos;</source>
        <translation>&apos;{number}&apos; is geen nummer, en niet &apos;withheld&apos; of &apos;unknown&apos;</translation>
    </message>
    <message id="rules_page.wrong_lines">
        <source>&apos;{number}&apos; is no number</source>
        <translation>&apos;{number}&apos; is geen nummer</translation>
    </message>
    <message id="said.acl_unreadable">
        <source>the access list of {file} cannot be read</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>de toegangslijst is niet leesbaar: {file}</translation>
    </message>
    <message id="said.all_addresses">
        <source>all addresses</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>alle adressen</translation>
    </message>
    <message id="said.allows_nothing">
        <source>{problem}; nothing of its kind is allowed</source>
        <translation>{problem}; niets daarvan is toegestaan</translation>
    </message>
    <message id="said.before_used">
        <source>{problem}; what was in force stays</source>
        <translation>{problem}; wat gold, blijft gelden</translation>
    </message>
    <message id="said.book_needs">
        <source>{field}: a book of kind {kind} needs it</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{field}: een adresboek van deze soort ({kind}) heeft dit nodig</translation>
    </message>
    <message id="said.both_files">
        <source>{one} and {other}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>{one} en {other}</translation>
    </message>
    <message id="said.broke_or_slow">
        <source>{host} broke the connection or did not answer in time ({seconds} s)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} verbrak de verbinding of antwoordde niet op tijd ({seconds} s)</translation>
    </message>
    <message id="said.browser_empty">
        <source>The browser command is empty.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De browseropdracht is leeg.</translation>
    </message>
    <message id="said.browser_failed">
        <source>{command} could not open the address (exit status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{command} kon het adres niet openen (afsluitcode {status}).</translation>
    </message>
    <message id="said.browser_not_started">
        <source>{command} cannot be started: {why}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{command} kan niet worden gestart: {why}.</translation>
    </message>
    <message id="said.browser_words">
        <source>The browser command cannot be read: {why}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De browseropdracht is niet leesbaar: {why}.</translation>
    </message>
    <message id="said.bug">
        <source>{error} {where}; the log has the details.</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Fout in Callpop: {error} ({where}). Details in het logboek.</translation>
    </message>
    <message id="said.busy">
        <source>{host} cannot answer now (status {status})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} kan nu niet antwoorden (status {status})</translation>
    </message>
    <message id="said.cannot_be_read">
        <source>it cannot be read ({why})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>niet leesbaar ({why})</translation>
    </message>
    <message id="said.cards_nobody">
        <source>{n} of {all} cards cannot be read or name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} van {all} kaarten zijn niet leesbaar of noemen niemand</translation>
    </message>
    <message id="said.certificate_unread">
        <source>The certificate {path} cannot be read ({why}): check {section}certificate.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Het certificaat {path} is niet leesbaar ({why}): controleer {section}certificate.</translation>
    </message>
    <message id="said.circles">
        <source>{host} sends us in circles</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} verwijst in een kring door</translation>
    </message>
    <message id="said.closing">
        <source>Callpop is closing.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Callpop wordt afgesloten.</translation>
    </message>
    <message id="said.columns_text">
        <source>columns: expected texts like &apos;number=Mobile&apos;, not &apos;{text}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>columns: verwacht teksten zoals ‘number=Mobile’, niet ‘{text}’</translation>
    </message>
    <message id="said.compressed">
        <source>{host} sends what was not asked for: a compressed answer</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} stuurt een ingepakt antwoord waar niet om is gevraagd</translation>
    </message>
    <message id="said.csv_encoding">
        <source>{file} cannot be read as &apos;{encoding}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is niet leesbaar als ‘{encoding}’</translation>
    </message>
    <message id="said.csv_row">
        <source>{file}, row {row}: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file}, rij {row}: {why}</translation>
    </message>
    <message id="said.dav_elsewhere">
        <source>{host} sends us to {other}, which gets no password; if that is the right server, enter its address above</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} verwijst naar {other}, dat geen wachtwoord krijgt; vul hierboven dat adres in als het de juiste server is</translation>
    </message>
    <message id="said.dav_plain">
        <source>The password would go to {host} unprotected; use https://, or allow an unprotected way below</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het wachtwoord zou onbeschermd naar {host} gaan; gebruik https:// of sta hieronder een onbeschermde weg toe</translation>
    </message>
    <message id="said.dav_url">
        <source>Expected an address that begins with https://, not &apos;{url}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht een adres dat met https:// begint, niet ‘{url}’</translation>
    </message>
    <message id="said.default_used">
        <source>{problem}; the default is used ({default})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; de standaard geldt ({default})</translation>
    </message>
    <message id="said.default_used_empty">
        <source>{problem}; the default is used (empty)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; de standaard geldt (leeg)</translation>
    </message>
    <message id="said.defaults_used">
        <source>{problem}; defaults are used</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; de standaardwaarden gelden</translation>
    </message>
    <message id="said.dial_address">
        <source>The address of the telephony platform must begin with https://.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres van het telefonieplatform moet met https:// beginnen.</translation>
    </message>
    <message id="said.dial_answer">
        <source>{host} answered what cannot be understood.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwoordde iets onbegrijpelijks.</translation>
    </message>
    <message id="said.dial_bad">
        <source>The call was refused: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het gesprek is geweigerd: {why}</translation>
    </message>
    <message id="said.dial_certificate">
        <source>The certificate of {host} cannot be trusted.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het certificaat van {host} is niet te vertrouwen.</translation>
    </message>
    <message id="said.dial_fault">
        <source>{host} is out of order (status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} is in storing (status {status}).</translation>
    </message>
    <message id="said.dial_no_token">
        <source>Calling needs an account and its API token: see the settings.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Om te bellen zijn een account en zijn API-token nodig: zie de instellingen.</translation>
    </message>
    <message id="said.dial_number">
        <source>The call was refused: the number cannot be called.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het gesprek is geweigerd: het nummer kan niet worden gebeld.</translation>
    </message>
    <message id="said.dial_pause">
        <source>{host} asks for a pause: try again in a minute.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} vraagt om een pauze: probeer het over een minuut opnieuw.</translation>
    </message>
    <message id="said.dial_refused">
        <source>{host} refuses: account or token are wrong.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} weigert: account of token is fout.</translation>
    </message>
    <message id="said.dial_silent">
        <source>{host} does not answer.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwoordt niet.</translation>
    </message>
    <message id="said.dial_status">
        <source>{host} answered with status {status}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwoordde met status {status}.</translation>
    </message>
    <message id="said.dial_unreachable">
        <source>{host} cannot be reached.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} is niet bereikbaar.</translation>
    </message>
    <message id="said.does_not_fit">
        <source>expected {expected}, not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt {expected}, niet {given}</translation>
    </message>
    <message id="said.empty_file">
        <source>{file} is empty</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is leeg</translation>
    </message>
    <message id="said.endless_line">
        <source>This is no CSV file: it has a line without an end</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Dit is geen CSV-bestand: er is een regel zonder einde</translation>
    </message>
    <message id="said.entries_nobody">
        <source>{n} of {all} entries name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} van {all} items noemen niemand</translation>
    </message>
    <message id="said.everybody_writes">
        <source>everybody can write {file}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>iedereen kan {file} schrijven</translation>
    </message>
    <message id="said.field_base">
        <source>{name}: expected the beginning of an address, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: verwacht het begin van een adres, zoals {example}</translation>
    </message>
    <message id="said.field_empty">
        <source>{name}: still to be filled in, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: nog in te vullen, zoals {example}</translation>
    </message>
    <message id="said.field_host">
        <source>{name}: expected a host, or a part of its name, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: verwacht een host of een deel van de naam, zoals {example}</translation>
    </message>
    <message id="said.field_text">
        <source>{name}: expected a text on one line, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: verwacht een tekst op één regel, zoals {example}</translation>
    </message>
    <message id="said.field_word">
        <source>{name}: expected letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: verwacht letters, cijfers, ‘-’, ‘_’ en ‘.’, zoals {example}</translation>
    </message>
    <message id="said.file_busy">
        <source>another program has been changing {file} all the while; it was left as it is</source>
        <translation>Een ander programma is voortdurend bezig {file} te wijzigen; het bestand is gelaten zoals het is</translation>
    </message>
    <message id="said.file_no_section">
        <source>{file}: {name} is no section; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file}: {name} is geen sectie; alles blijft zoals het is</translation>
    </message>
    <message id="said.file_not_toml">
        <source>{file} is not TOML: {why}; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is geen TOML ({why}) en blijft zoals het is</translation>
    </message>
    <message id="said.file_not_utf8">
        <source>{file} is not UTF-8 text; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is geen UTF-8-tekst en blijft zoals het is</translation>
    </message>
    <message id="said.file_problem">
        <source>{file}: {problem}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file}: {problem}</translation>
    </message>
    <message id="said.file_rows_changed">
        <source>[[{name}]] of {file} was changed by another program meanwhile; it was left as it is</source>
        <translation>[[{name}]] in {file} is intussen door een ander programma gewijzigd; het is gelaten zoals het is</translation>
    </message>
    <message id="said.file_unreadable">
        <source>{file} cannot be read: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is niet te lezen: {why}</translation>
    </message>
    <message id="said.file_unsafe">
        <source>{file} cannot be edited safely; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is niet veilig te wijzigen en blijft zoals het is</translation>
    </message>
    <message id="said.file_unwritable">
        <source>{file} cannot be written: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is niet te schrijven: {why}</translation>
    </message>
    <message id="said.fits_bool">
        <source>true or false</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>true of false</translation>
    </message>
    <message id="said.fits_choice">
        <source>one of {all}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>een van {all}</translation>
    </message>
    <message id="said.fits_list">
        <source>a list of texts</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>een lijst van teksten</translation>
    </message>
    <message id="said.fits_number">
        <source>a number</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>een getal</translation>
    </message>
    <message id="said.fits_number_range">
        <source>a number from {low} to {high}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>een getal van {low} tot {high}</translation>
    </message>
    <message id="said.fits_text">
        <source>a text</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>een tekst</translation>
    </message>
    <message id="said.fits_whole">
        <source>a whole number</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>een geheel getal</translation>
    </message>
    <message id="said.fits_whole_range">
        <source>a whole number from {low} to {high}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>een geheel getal van {low} tot {high}</translation>
    </message>
    <message id="said.form_address">
        <source>Expected an address such as 127.0.0.1, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht wordt een adres zoals 127.0.0.1, niet {told}</translation>
    </message>
    <message id="said.form_country">
        <source>Expected two letters of a country, such as NL, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht worden twee letters van een land, zoals NL, niet {told}</translation>
    </message>
    <message id="said.form_dial_link">
        <source>Expected an address with the word number in braces, behind a scheme such as tel or sip, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht wordt een adres met het woord number tussen accolades, achter een schema zoals tel of sip, niet {told}</translation>
    </message>
    <message id="said.form_email">
        <source>Expected an e-mail address such as anna@example.com, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht wordt een e-mailadres zoals anna@example.com, niet {told}</translation>
    </message>
    <message id="said.form_file">
        <source>There is no file {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Er is geen bestand {told}</translation>
    </message>
    <message id="said.form_host">
        <source>Expected a host such as crm.example.com or *.example.com, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht wordt een host zoals crm.example.com of *.example.com, niet {told}</translation>
    </message>
    <message id="said.form_hours">
        <source>Expected days and hours such as mon-fri 18:00-08:00, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht: dagen en tijden zoals mon-fri 18:00-08:00, niet {told}</translation>
    </message>
    <message id="said.form_number">
        <source>Expected a telephone number such as 201 or +31508009001, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht wordt een telefoonnummer zoals 201 of +31508009001, niet {told}</translation>
    </message>
    <message id="said.form_pair">
        <source>Expected name=value, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht wordt naam=waarde, niet {told}</translation>
    </message>
    <message id="said.form_relay">
        <source>Expected an address such as https://relay.example.com, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht wordt een adres zoals https://relay.example.com, niet {told}</translation>
    </message>
    <message id="said.form_scheme">
        <source>Expected a scheme such as tel or sip, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht wordt een schema zoals tel of sip, niet {told}</translation>
    </message>
    <message id="said.form_url">
        <source>Expected an address that begins with https:// or http://, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht wordt een adres dat met https:// of http:// begint, niet {told}</translation>
    </message>
    <message id="said.goes_unprotected">
        <source>the password goes to {host} unprotected</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>het wachtwoord gaat onbeschermd naar {host}</translation>
    </message>
    <message id="said.ignored">
        <source>{problem}; it is ignored</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; het telt niet</translation>
    </message>
    <message id="said.is_link">
        <source>{file} is a link</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is een koppeling</translation>
    </message>
    <message id="said.its_folder">
        <source>its folder</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>de map ervan</translation>
    </message>
    <message id="said.kept_nowhere_named">
        <source>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: enter it again after the next start.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Noch de sleutelbos ({why}) noch {file} ({reason}) kan het geheim bewaren: voer het na de volgende start opnieuw in.</translation>
    </message>
    <message id="said.kept_nowhere_relay">
        <source>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: once one of them can, enrol with a new code.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Noch de sleutelbos ({why}) noch {file} ({reason}) kan het geheim bewaren: zodra een van beide dat kan, met een nieuwe code aanmelden.</translation>
    </message>
    <message id="said.kept_nowhere_url">
        <source>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: the notification URL changes with the next start.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Noch de sleutelbos ({why}) noch {file} ({reason}) kan het geheim bewaren: de meldings-URL verandert bij de volgende start.</translation>
    </message>
    <message id="said.key_alone">
        <source>A key is set, but no certificate: set {section}certificate too, or neither.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Er is een sleutel ingesteld, maar geen certificaat: stel ook {section}certificate in, of geen van beide.</translation>
    </message>
    <message id="said.key_unread">
        <source>The key {path} cannot be read ({why}): check {section}key.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De sleutel {path} is niet leesbaar ({why}): controleer {section}key.</translation>
    </message>
    <message id="said.keyring_closed">
        <source>it cannot be opened</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>die kan niet worden geopend</translation>
    </message>
    <message id="said.keyring_differs">
        <source>The keyring holds another secret than {file}; the keyring&apos;s is used. If calls stay away, the notification URL must be copied to the portal anew.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De sleutelbos bevat een ander geheim dan {file}; dat van de sleutelbos geldt. Blijven gesprekken weg, dan moet de meldings-URL opnieuw naar het portaal worden gekopieerd.</translation>
    </message>
    <message id="said.keyring_forgets">
        <source>it does not keep what it is given</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>die bewaart niet wat hij krijgt</translation>
    </message>
    <message id="said.keyring_locked">
        <source>it is locked</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>die is vergrendeld</translation>
    </message>
    <message id="said.keyring_none">
        <source>this machine has none</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>deze computer heeft er geen</translation>
    </message>
    <message id="said.keyring_none_installed">
        <source>none is installed</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>geen geïnstalleerd</translation>
    </message>
    <message id="said.keyring_slow">
        <source>it did not answer within {seconds} s</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>geen antwoord binnen {seconds} s</translation>
    </message>
    <message id="said.keyring_unusable">
        <source>The keyring cannot be used ({why}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De sleutelbos is niet bruikbaar ({why}).</translation>
    </message>
    <message id="said.large_answer">
        <source>{host} sent an answer larger than {most} MB</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} stuurde een antwoord van meer dan {most} MB</translation>
    </message>
    <message id="said.large_file">
        <source>{file} is larger than {most} MB</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is groter dan {most} MB</translation>
    </message>
    <message id="said.ldap_elsewhere">
        <source>{host} sends us to another server, which gets no password; enter its address above</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} verwijst naar een andere server, die geen wachtwoord krijgt; vul hierboven dat adres in</translation>
    </message>
    <message id="said.ldap_plain">
        <source>The password would go to {host} unprotected; choose a protection, or allow an unprotected way below</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het wachtwoord zou onbeschermd naar {host} gaan; kies een beveiliging of sta hieronder een onbeschermde weg toe</translation>
    </message>
    <message id="said.ldap_unreadable">
        <source>{host} cannot be read: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} is niet leesbaar: {why}</translation>
    </message>
    <message id="said.ldap_url">
        <source>Expected an address that begins with ldap:// or ldaps://, not &apos;{url}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Verwacht een adres dat met ldap:// of ldaps:// begint, niet ‘{url}’</translation>
    </message>
    <message id="said.left_out">
        <source>{problem}; it is left out</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; het blijft weg</translation>
    </message>
    <message id="said.listen_again">
        <source>{problem} Trying again every few seconds.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>{problem} Om de paar seconden wordt het opnieuw geprobeerd.</translation>
    </message>
    <message id="said.listen_forbidden">
        <source>Cannot listen on {host}, port {port}: the system does not allow it. Set a {section}port from 1024 on.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Geen ontvangst op {host}, poort {port}: het systeem staat het niet toe. Stel een {section}port vanaf 1024 in.</translation>
    </message>
    <message id="said.listen_no_address">
        <source>Cannot listen on {host}, port {port}: there is no such address. Check {section}host; 127.0.0.1 is this computer alone.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Geen ontvangst op {host}, poort {port}: dit adres bestaat niet. Controleer {section}host; 127.0.0.1 is alleen deze computer.</translation>
    </message>
    <message id="said.listen_not_here">
        <source>Cannot listen on {host}, port {port}: this computer does not have that address. Check {section}host; 127.0.0.1 always works.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Geen ontvangst op {host}, poort {port}: deze computer heeft dat adres niet. Controleer {section}host; 127.0.0.1 werkt altijd.</translation>
    </message>
    <message id="said.listen_otherwise">
        <source>Cannot listen on {host}, port {port}: {why}. Check {section}host and {section}port.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Geen ontvangst op {host}, poort {port}: {why}. Controleer {section}host en {section}port.</translation>
    </message>
    <message id="said.listen_taken">
        <source>Cannot listen on {host}, port {port}: another program uses this port. Close that program, or set another {section}port.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Geen ontvangst op {host}, poort {port}: een ander programma gebruikt deze poort. Sluit dat programma, of stel een andere {section}port in.</translation>
    </message>
    <message id="said.listening">
        <source>Listening on {url}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Ontvangst op {url}</translation>
    </message>
    <message id="said.locked_by_company">
        <source>The company has locked {name}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het bedrijf heeft {name} vastgelegd</translation>
    </message>
    <message id="said.locked_by_policy">
        <source>The administrator of this computer has locked {name} ({file})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De beheerder van deze computer heeft {name} vastgelegd ({file})</translation>
    </message>
    <message id="said.log_damaged_mend">
        <source>Restart Callpop: it sets the file aside and begins a new one.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Callpop opnieuw starten: het bestand wordt dan opzijgezet en er wordt een nieuw begonnen.</translation>
    </message>
    <message id="said.log_file">
        <source>call log&apos;s file</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>bestand van de gesprekslijst</translation>
    </message>
    <message id="said.log_name">
        <source>call log</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>gesprekslijst</translation>
    </message>
    <message id="said.log_not_open">
        <source>The call log is not open yet.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De gesprekslijst is nog niet geopend.</translation>
    </message>
    <message id="said.log_old">
        <source>The call log is not ready yet: start Callpop once, so that it is brought up to date.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De gesprekslijst is nog niet klaar: start Callpop één keer, zodat die wordt bijgewerkt.</translation>
    </message>
    <message id="said.log_read_all_the_time">
        <source>Another program reads the call log&apos;s file all the time. Close it: then all is removed.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Een ander programma leest het bestand van de gesprekslijst voortdurend. Zodra het gesloten is, wordt alles verwijderd.</translation>
    </message>
    <message id="said.log_shared_mend">
        <source>Keep the profile in a folder of this computer (--profile, CALLPOP_PROFILE, or [profile] of the policy).</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Het profiel hoort in een map van deze computer (--profile, CALLPOP_PROFILE of [profile] van het beleid).</translation>
    </message>
    <message id="said.log_unreadable">
        <source>The call log cannot be read now.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De gesprekslijst is nu niet leesbaar.</translation>
    </message>
    <message id="said.lookup_broken">
        <source>{host} broke off, or its answer cannot be read ({why}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} brak af, of het antwoord is niet leesbaar ({why}).</translation>
    </message>
    <message id="said.lookup_bug">
        <source>It failed because of an error in Callpop, which has been reported.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Dat mislukte door een fout in Callpop, die is gemeld.</translation>
    </message>
    <message id="said.lookup_certificate">
        <source>The certificate of {host} cannot be trusted.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het certificaat van {host} is niet te vertrouwen.</translation>
    </message>
    <message id="said.lookup_elsewhere">
        <source>{host} redirects to {other}; that is not followed.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} verwijst door naar {other}; dat wordt niet gevolgd.</translation>
    </message>
    <message id="said.lookup_large">
        <source>The answer of {host} is larger than 1 MB.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het antwoord van {host} is groter dan 1 MB.</translation>
    </message>
    <message id="said.lookup_no_json">
        <source>{host} did not answer with JSON.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwoordde niet met JSON.</translation>
    </message>
    <message id="said.lookup_no_secret">
        <source>The secret &apos;{name}&apos; of {lookup} is not kept yet.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het geheim ‘{name}’ van {lookup} is nog niet bewaard.</translation>
    </message>
    <message id="said.lookup_not_reached">
        <source>{host} cannot be reached.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} is niet bereikbaar.</translation>
    </message>
    <message id="said.lookup_packed">
        <source>The answer of {host} cannot be unpacked.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het antwoord van {host} kan niet worden uitgepakt.</translation>
    </message>
    <message id="said.lookup_pause">
        <source>{host} asks for a pause (status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} vraagt om een pauze (status {status}).</translation>
    </message>
    <message id="said.lookup_plain">
        <source>The address begins with http://: a secret is not sent over it unless you allow that below.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres begint met http://: een geheim gaat er alleen overheen als dat hieronder is toegestaan.</translation>
    </message>
    <message id="said.lookup_redirect">
        <source>{host} redirects; that is not followed.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} verwijst door; dat wordt niet gevolgd.</translation>
    </message>
    <message id="said.lookup_refused">
        <source>{host} refuses: the secret is wrong, or lacks a right (status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} weigert: het geheim klopt niet of mist een recht (status {status}).</translation>
    </message>
    <message id="said.lookup_rests">
        <source>It rests for another {seconds} s, because of its last answer.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Pauze van nog {seconds} s vanwege het laatste antwoord.</translation>
    </message>
    <message id="said.lookup_silent">
        <source>It has not answered within {seconds} s.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Geen antwoord binnen {seconds} s.</translation>
    </message>
    <message id="said.lookup_slow">
        <source>{host} did not answer within {seconds} s.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwoordde niet binnen {seconds} s.</translation>
    </message>
    <message id="said.lookup_status">
        <source>{host} answered with status {status}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwoordde met status {status}.</translation>
    </message>
    <message id="said.many_cards">
        <source>{host} has more than {most} cards</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} heeft meer dan {most} kaarten</translation>
    </message>
    <message id="said.many_contacts">
        <source>It has more than {most} contacts</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het heeft meer dan {most} contacten</translation>
    </message>
    <message id="said.many_entries">
        <source>{host} has more than {most} entries that match</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} heeft meer dan {most} passende items</translation>
    </message>
    <message id="said.many_files">
        <source>{file} has more than {most} files</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} heeft meer dan {most} bestanden</translation>
    </message>
    <message id="said.many_rows">
        <source>{file} has more than {most} rows</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} heeft meer dan {most} rijen</translation>
    </message>
    <message id="said.more_in_log">
        <source>{n} more: see the log.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Nog {n}: zie het logboek.</translation>
    </message>
    <message id="said.near_field">
        <source>columns: a contact has no &apos;{name}&apos;, did you mean &apos;{near}&apos;?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>columns: een contact heeft geen ‘{name}’; bedoeld is misschien ‘{near}’.</translation>
    </message>
    <message id="said.needs_full_path">
        <source>expected the full path of a folder, not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt het volledige pad van een map, niet {given}</translation>
    </message>
    <message id="said.needs_join_code">
        <source>expected the company&apos;s join code</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt de toetredingscode van het bedrijf</translation>
    </message>
    <message id="said.needs_one">
        <source>expected at least one; nothing of its kind is allowed</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt er minstens één; niets daarvan is toegestaan</translation>
    </message>
    <message id="said.needs_text">
        <source>expected a text; without it the section is left out</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt een tekst; zonder blijft de sectie weg</translation>
    </message>
    <message id="said.no_address">
        <source>{host} names an address that is none: &apos;{named}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} noemt een adres dat er geen is: ‘{named}’</translation>
    </message>
    <message id="said.no_base">
        <source>{host} has no such search base</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} heeft die zoekbasis niet</translation>
    </message>
    <message id="said.no_book_there">
        <source>There is no address book at {url}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Op {url} is geen adresboek</translation>
    </message>
    <message id="said.no_browser">
        <source>No browser was found; name one under CRM, Browser.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Er is geen browser gevonden; noem er een onder CRM, Browser.</translation>
    </message>
    <message id="said.no_carddav">
        <source>{host} does not answer as a CardDAV server does</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwoordt niet als een CardDAV-server</translation>
    </message>
    <message id="said.no_crm">
        <source>No CRM address is set.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Er is geen CRM-adres ingesteld.</translation>
    </message>
    <message id="said.no_csv">
        <source>{file} is no CSV file: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is geen CSV-bestand: {why}</translation>
    </message>
    <message id="said.no_dn">
        <source>The search base or the user is no distinguished name</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De zoekbasis of de gebruiker is geen distinguished name</translation>
    </message>
    <message id="said.no_field">
        <source>columns: a contact has no &apos;{name}&apos;: expected one of {all}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>columns: een contact heeft geen ‘{name}’; verwacht een van {all}</translation>
    </message>
    <message id="said.no_filter">
        <source>The filter is no LDAP filter</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het filter is geen LDAP-filter</translation>
    </message>
    <message id="said.no_kind">
        <source>kind: expected one of {all}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>kind: verwacht een van {all}</translation>
    </message>
    <message id="said.no_listener">
        <source>There is no listener to play a test call to.</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Er draait geen ontvanger die een testgesprek kan aannemen.</translation>
    </message>
    <message id="said.no_number">
        <source>The call came without a number: there is nothing to look up.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het gesprek kwam zonder nummer: er valt niets op te zoeken.</translation>
    </message>
    <message id="said.no_number_column">
        <source>No column of {file} seems to hold telephone numbers; choose one below</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Geen kolom van {file} lijkt telefoonnummers te bevatten; kies er hieronder een</translation>
    </message>
    <message id="said.no_pair">
        <source>The key {file} does not belong to the certificate {certificate}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De sleutel {file} hoort niet bij het certificaat {certificate}.</translation>
    </message>
    <message id="said.no_pem">
        <source>No certificate with its key can be read from {files}: both have to be PEM files, the key without a password.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Uit {files} kan geen certificaat met sleutel worden gelezen: beide moeten PEM-bestanden zijn, de sleutel zonder wachtwoord.</translation>
    </message>
    <message id="said.no_phone">
        <source>No program on this computer takes telephone numbers (tel:).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Geen programma op deze computer neemt telefoonnummers aan (tel:).</translation>
    </message>
    <message id="said.no_phone_for">
        <source>No program on this computer takes addresses with {scheme}:</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Geen programma op deze computer neemt adressen met {scheme}: aan.</translation>
    </message>
    <message id="said.no_placeholder">
        <source>{given} is no placeholder; did you mean {near}?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{given} is geen plaatshouder; bedoeld is misschien {near}.</translation>
    </message>
    <message id="said.no_protection">
        <source>No protected connection to {host} could be made: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Geen beveiligde verbinding met {host}: {why}</translation>
    </message>
    <message id="said.no_search">
        <source>{host} does not let this user search</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} laat deze gebruiker niet zoeken</translation>
    </message>
    <message id="said.no_section">
        <source>expected a section [{name}], not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt een sectie [{name}], niet {given}</translation>
    </message>
    <message id="said.no_sections">
        <source>expected sections [[{name}]], not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht worden secties [[{name}]], niet {given}</translation>
    </message>
    <message id="said.no_spelling">
        <source>The number cannot be written as {name}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het nummer kan niet als {name} worden geschreven.</translation>
    </message>
    <message id="said.no_starttls">
        <source>{host} offers no protected connection (StartTLS)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} biedt geen beveiligde verbinding (StartTLS)</translation>
    </message>
    <message id="said.no_such_column">
        <source>{file} has no column &apos;{column}&apos;, which the book &apos;{book}&apos; names</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} heeft geen kolom ‘{column}’, die het adresboek ‘{book}’ noemt</translation>
    </message>
    <message id="said.no_such_file">
        <source>no such file</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>geen bestand met die naam</translation>
    </message>
    <message id="said.no_system_browser">
        <source>The system&apos;s browser cannot be started: {why}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De browser van het systeem kan niet worden gestart: {why}.</translation>
    </message>
    <message id="said.no_token">
        <source>The kept token is none; enter it anew</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het bewaarde token is er geen; voer het opnieuw in</translation>
    </message>
    <message id="said.no_url_yet">
        <source>There is no notification URL yet: the listener is not running.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Er is nog geen meldings-URL: de ontvanger draait niet.</translation>
    </message>
    <message id="said.no_value">
        <source>The call has no {name} to open.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het gesprek heeft geen {name} om te openen.</translation>
    </message>
    <message id="said.no_vcard">
        <source>There is no vCard in {file}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>In {file} staat geen vCard</translation>
    </message>
    <message id="said.not_let_in">
        <source>{host} does not let this user in</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} laat deze gebruiker niet toe</translation>
    </message>
    <message id="said.not_listed">
        <source>{host} does not list {path} (status {status})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} geeft geen lijst van {path} (status {status})</translation>
    </message>
    <message id="said.not_possible">
        <source>it is not possible</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>het is niet mogelijk</translation>
    </message>
    <message id="said.not_reached">
        <source>{host} cannot be reached: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} is niet bereikbaar: {why}</translation>
    </message>
    <message id="said.notification_none">
        <source>No notification server answers</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Er antwoordt geen meldingsdienst</translation>
    </message>
    <message id="said.notification_refused">
        <source>The desktop&apos;s notification server refused a notification</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De meldingsdienst van het bureaublad weigerde een melding</translation>
    </message>
    <message id="said.one_modifier">
        <source>{given}: the one modifier is :{twice}, as in {example}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{given}: de enige toevoeging is :{twice}, zoals in {example}.</translation>
    </message>
    <message id="said.only_allowed">
        <source>{problem}; allowed is only {only}</source>
        <translation>{problem}; toegestaan is alleen {only}</translation>
    </message>
    <message id="said.others_write">
        <source>others than the administrator can write {file}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>niet alleen de beheerder kan {file} schrijven</translation>
    </message>
    <message id="said.others_write_windows">
        <source>others than the administrators can write {file} ({who})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>niet alleen beheerders kunnen schrijven: {file} ({who})</translation>
    </message>
    <message id="said.our_bug">
        <source>It could not be read because of an error in Callpop, which has been reported.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Lezen mislukte door een fout in Callpop, die is gemeld.</translation>
    </message>
    <message id="said.owner_wrong">
        <source>{file} belongs to another user than the administrator</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is niet van de beheerder</translation>
    </message>
    <message id="said.owner_wrong_windows">
        <source>{file} belongs to another user than the administrators</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is niet van de beheerders</translation>
    </message>
    <message id="said.password_lines">
        <source>The kept password has a line break in it; enter it anew</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het bewaarde wachtwoord bevat een regeleinde; voer het opnieuw in</translation>
    </message>
    <message id="said.path_climbs">
        <source>The value for the path is &apos;.&apos; or &apos;..&apos;, which would lead elsewhere.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De waarde voor het pad is ‘.’ of ‘..’; dat zou ergens anders heen leiden.</translation>
    </message>
    <message id="said.policy_ignored">
        <source>the policy is ignored: {problem}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>het beleid telt niet: {problem}</translation>
    </message>
    <message id="said.policy_no_rows">
        <source>a policy brings no rows of this table; they are left out</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>beleid brengt geen regels van deze tabel; ze blijven weg</translation>
    </message>
    <message id="said.post_answered">
        <source>The listener answered {status}: {words}</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>De ontvanger antwoordde met {status}: {words}</translation>
    </message>
    <message id="said.post_insecure">
        <source>The connection to {place} is not secure: {why}</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>De verbinding met {place} is niet veilig: {why}</translation>
    </message>
    <message id="said.post_nobody">
        <source>No e-mail address and no number is set: a call is recognised as mine by them</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Geen e-mailadres en geen nummer ingesteld: daaraan worden eigen gesprekken herkend</translation>
    </message>
    <message id="said.post_refused">
        <source>Nothing listens at {place}: is Callpop running there?</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Op {place} luistert niets: draait Callpop daar?</translation>
    </message>
    <message id="said.post_scheme">
        <source>The URL must begin with http:// or https:// and a host</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>De URL moet met http:// of https:// en een host beginnen</translation>
    </message>
    <message id="said.post_silent">
        <source>{place} did not answer within {seconds} s</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>{place} antwoordde niet binnen {seconds} s</translation>
    </message>
    <message id="said.post_url">
        <source>The URL cannot be read</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>De URL is niet leesbaar</translation>
    </message>
    <message id="said.refused">
        <source>{host} refuses the user or the password</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} weigert de gebruiker of het wachtwoord</translation>
    </message>
    <message id="said.relay_only">
        <source>this is a remote session: many share this computer, so calls come through a relay; system.terminal_server says what counts as one, and a policy may name this computer all the same</source>
        <translation>Dit is een sessie op afstand: velen delen deze computer, daarom komen gesprekken via een relay; system.terminal_server zegt wat daaronder valt, en een beleid kan deze computer toch aanwijzen</translation>
    </message>
    <message id="said.relay_unnamed">
        <source>The relay</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>De relay</translation>
    </message>
    <message id="said.rows_nobody">
        <source>{n} of {all} rows name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} van {all} rijen noemen niemand</translation>
    </message>
    <message id="said.secret_in_file">
        <source>The keyring cannot be used ({why}); the secret is kept in {file}, readable by this user alone.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De sleutelbos is niet bruikbaar ({why}); het geheim staat in {file}, alleen voor dit account leesbaar.</translation>
    </message>
    <message id="said.secrets_unreadable">
        <source>{file} cannot be read; it is not used.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is niet leesbaar en wordt niet gebruikt.</translation>
    </message>
    <message id="said.session_bus_gone">
        <source>The session bus is gone</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De sessiebus is weg</translation>
    </message>
    <message id="said.slow">
        <source>{host} did not answer in time ({seconds} s)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwoordde niet op tijd ({seconds} s)</translation>
    </message>
    <message id="said.sqlite_old">
        <source>SQLite 3.37 or newer is needed; this Python has {found}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>SQLite 3.37 of nieuwer is nodig; deze Python heeft {found}.</translation>
    </message>
    <message id="said.storage_closed">
        <source>The {name} is closed.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De {name} is gesloten.</translation>
    </message>
    <message id="said.storage_closing">
        <source>The {name} is being closed.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De {name} wordt gesloten.</translation>
    </message>
    <message id="said.storage_damaged">
        <source>The {file} is damaged. {when_damaged}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Het {file} is beschadigd. {when_damaged}</translation>
    </message>
    <message id="said.storage_disk">
        <source>The disk with the {name} reports an error, or is full.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De schijf met de {name} meldt een fout of is vol.</translation>
    </message>
    <message id="said.storage_folder">
        <source>{path} is a folder; the {name} must be a file.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>{path} is een map; de {name} moet een bestand zijn.</translation>
    </message>
    <message id="said.storage_forbidden">
        <source>The {file} or folder may not be used. Allow reading and writing.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Het {file} of de map mag niet worden gebruikt. Lezen en schrijven toestaan.</translation>
    </message>
    <message id="said.storage_full">
        <source>The disk is full: the {name} cannot be written. Free some space.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De schijf is vol: de {name} kan niet worden opgeslagen. Maak ruimte vrij.</translation>
    </message>
    <message id="said.storage_held">
        <source>Another program holds the {file}. Close it, or wait a moment.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Een ander programma houdt het {file} vast. Sluit het, of wacht even.</translation>
    </message>
    <message id="said.storage_left_damaged">
        <source>The {file} {path} is damaged ({why}); it was left as it is. {when_damaged}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Het {file} {path} is beschadigd ({why}) en bleef zoals het is. {when_damaged}</translation>
    </message>
    <message id="said.storage_memory">
        <source>There is not enough memory to use the {name}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Er is niet genoeg geheugen voor de {name}.</translation>
    </message>
    <message id="said.storage_newer">
        <source>The {name} {path} was made by a newer Callpop (its version is {version}, this one knows {newest}). Install the newer Callpop again, or move the file away.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De {name} {path} is gemaakt door een nieuwere Callpop (versie {version}, deze kent {newest}). Installeer de nieuwere Callpop weer, of verplaats het bestand.</translation>
    </message>
    <message id="said.storage_no_folder">
        <source>The folder {folder} cannot be made: {why}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De map {folder} kan niet worden gemaakt: {why}.</translation>
    </message>
    <message id="said.storage_no_journal">
        <source>The folder {folder} cannot hold the {name} (is it on a network share?). Choose a local one.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De map {folder} kan de {name} niet bevatten (staat die op een netwerkshare?). Kies een lokale map.</translation>
    </message>
    <message id="said.storage_no_lock">
        <source>The {file} cannot be locked: it must not be on a network share.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Het {file} kan niet worden vergrendeld: het mag niet op een netwerkshare staan.</translation>
    </message>
    <message id="said.storage_no_open">
        <source>The {file} cannot be opened. Is its folder there, and may it be written?</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Het {file} kan niet worden geopend. Is de map aanwezig en beschrijfbaar?</translation>
    </message>
    <message id="said.storage_none">
        <source>There is no {name} at {path}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Op {path} is geen {name}.</translation>
    </message>
    <message id="said.storage_not_upgraded">
        <source>The {name} could not be brought up to date and was left as it is ({why}).</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De {name} kon niet worden bijgewerkt en bleef zoals die is ({why}).</translation>
    </message>
    <message id="said.storage_read_only">
        <source>The {file} or folder is read-only. Allow writing to it.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Het {file} of de map is alleen-lezen. Schrijven toestaan.</translation>
    </message>
    <message id="said.storage_set_aside">
        <source>The {name} was damaged. It was set aside as {file}, in {folder}, and a new one was begun.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De {name} was beschadigd. Die staat nu als {file} in {folder}; er is een nieuwe begonnen.</translation>
    </message>
    <message id="said.storage_shared">
        <source>The {name} cannot be on a network share ({kind}): it would come to harm in {folder}. {when_shared}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De {name} mag niet op een netwerkshare staan ({kind}): in {folder} zou die beschadigd raken. {when_shared}</translation>
    </message>
    <message id="said.storage_too_large">
        <source>The disk cannot hold a file as large as the {name}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>De schijf kan geen bestand bevatten dat zo groot is als de {name}.</translation>
    </message>
    <message id="said.storage_unusable">
        <source>The {file} cannot be used: {why}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Het {file} is niet bruikbaar: {why}.</translation>
    </message>
    <message id="said.switch_refused">
        <source>The system refuses: {reason}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het systeem weigert: {reason}</translation>
    </message>
    <message id="said.the_file">
        <source>the file</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>het bestand</translation>
    </message>
    <message id="said.toml_deep">
        <source>expected TOML, but it is nested too deep</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt TOML, maar het is te diep genest</translation>
    </message>
    <message id="said.toml_large">
        <source>expected TOML: it is larger than {n} MB</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt TOML: het bestand is groter dan {n} MB</translation>
    </message>
    <message id="said.toml_not_utf8">
        <source>expected text in UTF-8, but byte {n} is not</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt tekst in UTF-8, maar byte {n} is dat niet</translation>
    </message>
    <message id="said.toml_wrong">
        <source>expected TOML: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>verwacht wordt TOML: {why}</translation>
    </message>
    <message id="said.unknown_key">
        <source>unknown key; it is ignored</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>onbekende sleutel; die telt niet</translation>
    </message>
    <message id="said.unknown_key_near">
        <source>unknown key, did you mean &apos;{near}&apos;?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>onbekende sleutel; bedoeld is wellicht &apos;{near}&apos;</translation>
    </message>
    <message id="said.unknown_section">
        <source>unknown section; it is ignored</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>onbekende sectie; zij telt niet</translation>
    </message>
    <message id="said.unknown_section_near">
        <source>unknown section, did you mean &apos;{near}&apos;?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>onbekende sectie; bedoeld is wellicht &apos;{near}&apos;</translation>
    </message>
    <message id="said.unread_cards">
        <source>{n} cards cannot be read or name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} kaarten zijn niet leesbaar of noemen niemand</translation>
    </message>
    <message id="said.unreadable">
        <source>{file} cannot be read: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is niet leesbaar: {why}</translation>
    </message>
    <message id="said.url_backslash">
        <source>The address holds a backslash; write it percent-encoded.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres bevat een backslash; schrijf die procentgecodeerd.</translation>
    </message>
    <message id="said.url_brace">
        <source>A brace stands alone; write %7B for {left} and %7D for {right}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Een accolade staat alleen; schrijf %7B voor {left} en %7D voor {right}.</translation>
    </message>
    <message id="said.url_dots">
        <source>The path must not hold &apos;.&apos; or &apos;..&apos;.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het pad mag geen ‘.’ of ‘..’ bevatten.</translation>
    </message>
    <message id="said.url_host">
        <source>The host {host} is not among those that may be opened.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De host {host} hoort niet bij de hosts die mogen worden geopend.</translation>
    </message>
    <message id="said.url_host_placeholder">
        <source>The host must be written out: no placeholder before the first / after https://.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De host moet voluit staan: geen plaatshouder vóór de eerste / na https://.</translation>
    </message>
    <message id="said.url_host_unreadable">
        <source>The host of the address cannot be read.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De host van het adres is niet leesbaar.</translation>
    </message>
    <message id="said.url_invisible">
        <source>The address holds a space or an invisible character; write it percent-encoded.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres bevat een spatie of een onzichtbaar teken; schrijf het procentgecodeerd.</translation>
    </message>
    <message id="said.url_no_host">
        <source>The address has no host.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres heeft geen host.</translation>
    </message>
    <message id="said.url_port_unreadable">
        <source>The host or port of the address cannot be read.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De host of poort van het adres is niet leesbaar.</translation>
    </message>
    <message id="said.url_port_zero">
        <source>Port 0 cannot be opened.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Poort 0 kan niet worden geopend.</translation>
    </message>
    <message id="said.url_scheme">
        <source>The address must begin with https:// or http://.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres moet met https:// of http:// beginnen.</translation>
    </message>
    <message id="said.url_scheme_more">
        <source>The address must begin with https://, http:// or a scheme that the settings allow.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres moet met https://, http:// of een toegestaan schema beginnen.</translation>
    </message>
    <message id="said.url_scheme_more_not">
        <source>The address must begin with https://, http:// or a scheme that the settings allow, not {given}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres moet met https://, http:// of een toegestaan schema beginnen, niet met {given}.</translation>
    </message>
    <message id="said.url_scheme_not">
        <source>The address must begin with https:// or http://, not {given}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres moet met https:// of http:// beginnen, niet met {given}.</translation>
    </message>
    <message id="said.url_unreadable">
        <source>The address cannot be read.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres is niet leesbaar.</translation>
    </message>
    <message id="said.url_user">
        <source>The address holds a user name.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het adres bevat een gebruikersnaam.</translation>
    </message>
    <message id="said.user_in_url">
        <source>Leave user and password out of the address; they have places of their own</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Laat gebruiker en wachtwoord uit het adres weg; die hebben eigen velden</translation>
    </message>
    <message id="said.withheld">
        <source>The number is withheld: there is nothing to look up.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het nummer is afgeschermd: er valt niets op te zoeken.</translation>
    </message>
    <message id="said.wrong_ca">
        <source>The certificate authority {file} cannot be used: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>De certificaatautoriteit {file} is niet bruikbaar: {why}</translation>
    </message>
    <message id="said.wrong_certificate">
        <source>The certificate of {host} is not valid: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Het certificaat van {host} is niet geldig: {why}</translation>
    </message>
    <message id="section.quiet.label">
        <source>Quiet</source>
        <translation>Stilte</translation>
    </message>
    <message id="section.sharing.label">
        <source>Several people</source>
        <translation>Meer mensen</translation>
    </message>
    <message id="section.system.label">
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message id="section.updates.label">
        <source>New versions</source>
        <translation>Nieuwe versies</translation>
    </message>
    <message id="setting.agent.emails.hint">
        <source>My e-mail addresses in the telephony portal; any of them makes a call mine.</source>
        <translation>De eigen adressen in het telefonieportaal; elk daarvan maakt een gesprek eigen.</translation>
    </message>
    <message id="setting.agent.emails.label">
        <source>E-mail addresses</source>
        <translation>E-mailadressen</translation>
    </message>
    <message id="setting.agent.mobiles.hint">
        <source>My mobiles, if the platform rings them too.</source>
        <translation>De eigen mobiele nummers, als de centrale die ook belt.</translation>
    </message>
    <message id="setting.agent.mobiles.label">
        <source>Mobiles</source>
        <translation>Mobiele nummers</translation>
    </message>
    <message id="setting.agent.numbers.hint">
        <source>My internal and direct numbers.</source>
        <translation>De eigen interne en directe nummers.</translation>
    </message>
    <message id="setting.agent.numbers.label">
        <source>Numbers</source>
        <translation>Nummers</translation>
    </message>
    <message id="setting.agent.region.hint">
        <source>Two-letter country of numbers without a country code.</source>
        <translation>Land (twee letters) voor nummers zonder landcode.</translation>
    </message>
    <message id="setting.agent.region.label">
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message id="setting.appearance.language.hint">
        <source>The language of the windows.</source>
        <translation>De taal van de vensters.</translation>
    </message>
    <message id="setting.appearance.language.label">
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message id="setting.appearance.motion.hint">
        <source>Reduced motion only fades; nothing slides or pulses.</source>
        <translation>Minder beweging vervaagt alleen; niets schuift of pulseert.</translation>
    </message>
    <message id="setting.appearance.motion.label">
        <source>Motion</source>
        <translation>Beweging</translation>
    </message>
    <message id="setting.appearance.text_size.hint">
        <source>The size of all text.</source>
        <translation>De grootte van alle tekst.</translation>
    </message>
    <message id="setting.appearance.text_size.label">
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message id="setting.appearance.theme.hint">
        <source>Light or dark.</source>
        <translation>Licht of donker.</translation>
    </message>
    <message id="setting.appearance.theme.label">
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message id="setting.books.auth.hint">
        <source>How the server is told who asks.</source>
        <translation>Hoe de server weet wie vraagt.</translation>
    </message>
    <message id="setting.books.auth.label">
        <source>Sign in with</source>
        <translation>Aanmelden met</translation>
    </message>
    <message id="setting.books.base.hint">
        <source>Where in the directory the search begins, such as ou=people,dc=example,dc=com.</source>
        <translation>Waar in de adreslijst het zoeken begint, zoals ou=people,dc=example,dc=com.</translation>
    </message>
    <message id="setting.books.base.label">
        <source>Search base</source>
        <translation>Zoekbasis</translation>
    </message>
    <message id="setting.books.ca.hint">
        <source>A PEM file of the company&apos;s own; empty where the system knows it.</source>
        <translation>Een eigen PEM-bestand van het bedrijf; leeg als het systeem die kent.</translation>
    </message>
    <message id="setting.books.ca.label">
        <source>Certificate authority</source>
        <translation>Certificaatautoriteit</translation>
    </message>
    <message id="setting.books.columns.hint">
        <source>Where a contact&apos;s fields come from, such as number=ipPhone; empty: the usual ones.</source>
        <translation>Waar de velden van een contact vandaan komen, zoals number=ipPhone; leeg: de gebruikelijke.</translation>
    </message>
    <message id="setting.books.columns.label">
        <source>Attributes</source>
        <translation>Attributen</translation>
    </message>
    <message id="setting.books.delimiter.hint">
        <source>The character that separates the columns.</source>
        <translation>Het teken dat de kolommen scheidt.</translation>
    </message>
    <message id="setting.books.delimiter.label">
        <source>Between columns</source>
        <translation>Tussen kolommen</translation>
    </message>
    <message id="setting.books.encoding.hint">
        <source>The file&apos;s encoding, such as cp1252; empty: it is found out.</source>
        <translation>De codering van het bestand, zoals cp1252; leeg: die wordt herkend.</translation>
    </message>
    <message id="setting.books.encoding.label">
        <source>Encoding</source>
        <translation>Codering</translation>
    </message>
    <message id="setting.books.filter.hint">
        <source>Which entries count; empty: all with a telephone number.</source>
        <translation>Welke vermeldingen tellen; leeg: alle met een telefoonnummer.</translation>
    </message>
    <message id="setting.books.filter.label">
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message id="setting.books.kind.hint">
        <source>What the address book is.</source>
        <translation>Wat het adresboek is.</translation>
    </message>
    <message id="setting.books.kind.label">
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message id="setting.books.name.hint">
        <source>Shown as the source of a contact.</source>
        <translation>Staat als bron bij een contact.</translation>
    </message>
    <message id="setting.books.name.label">
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message id="setting.books.path.hint">
        <source>A file on this computer, or for vCard also a folder; changes are noticed.</source>
        <translation>Een bestand op deze computer, bij vCard ook een map; wijzigingen worden opgemerkt.</translation>
    </message>
    <message id="setting.books.path.label">
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message id="setting.books.plain.hint">
        <source>Whether the password may go to another computer readable by others.</source>
        <translation>Of het wachtwoord leesbaar voor anderen naar een andere computer mag.</translation>
    </message>
    <message id="setting.books.plain.label">
        <source>Allow an unprotected way</source>
        <translation>Onbeveiligde weg toestaan</translation>
    </message>
    <message id="setting.books.refresh.hint">
        <source>Time between two looks at the server.</source>
        <translation>Tijd tussen twee keer kijken op de server.</translation>
    </message>
    <message id="setting.books.refresh.label">
        <source>Refresh</source>
        <translation>Vernieuwen</translation>
    </message>
    <message id="setting.books.region.hint">
        <source>Two-letter country of the book&apos;s numbers without a country code; empty: mine.</source>
        <translation>Land (twee letters) van nummers zonder landnummer; leeg: het eigen land.</translation>
    </message>
    <message id="setting.books.region.label">
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message id="setting.books.secret.hint">
        <source>Kept in the keyring for this server alone, never in a file of settings.</source>
        <translation>Alleen voor deze server in de sleutelbos bewaard, nooit in de instellingen.</translation>
    </message>
    <message id="setting.books.secret.label">
        <source>Password or token</source>
        <translation>Wachtwoord of token</translation>
    </message>
    <message id="setting.books.table.hint">
        <source>What each column holds; several may hold numbers.</source>
        <translation>Wat elke kolom bevat; meerdere mogen nummers bevatten.</translation>
    </message>
    <message id="setting.books.table.label">
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message id="setting.books.tls.hint">
        <source>How the way to the directory is protected.</source>
        <translation>Hoe de weg naar de adreslijst is beveiligd.</translation>
    </message>
    <message id="setting.books.tls.label">
        <source>Protection</source>
        <translation>Beveiliging</translation>
    </message>
    <message id="setting.books.url.hint">
        <source>A CardDAV server or address book (https://…), or a directory (ldap://…, ldaps://…).</source>
        <translation>Een CardDAV-server of -adresboek (https://…) of een adreslijst (ldap://…, ldaps://…).</translation>
    </message>
    <message id="setting.books.url.label">
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message id="setting.books.user.hint">
        <source>Who asks; for a directory its DN or user@domain; empty asks anonymously.</source>
        <translation>Wie vraagt; bij een adreslijst de DN of user@domain; leeg vraagt anoniem.</translation>
    </message>
    <message id="setting.books.user.label">
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message id="setting.crm.browser.hint">
        <source>The command that opens a record, with %s for the address; empty: the system&apos;s browser.</source>
        <translation>De opdracht die een dossier opent, met %s voor het adres; leeg: de browser van het systeem.</translation>
    </message>
    <message id="setting.crm.browser.label">
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message id="setting.crm.create_template.hint">
        <source>The address of a form for a new contact, for callers that nobody knows.</source>
        <translation>Het adres van een formulier voor een nieuw contact, voor bellers die niemand kent.</translation>
    </message>
    <message id="setting.crm.create_template.label">
        <source>Address of a new contact</source>
        <translation>Adres voor een nieuw contact</translation>
    </message>
    <message id="setting.crm.hosts.hint">
        <source>Hosts that may be opened, such as *.example.com; empty: any.</source>
        <translation>Hosts die geopend mogen worden, zoals *.example.com; leeg: alle.</translation>
    </message>
    <message id="setting.crm.hosts.label">
        <source>Allowed hosts</source>
        <translation>Toegestane hosts</translation>
    </message>
    <message id="setting.crm.open_when.hint">
        <source>When it opens; never by itself for withheld numbers.</source>
        <translation>Bij een afgeschermd nummer nooit vanzelf.</translation>
    </message>
    <message id="setting.crm.open_when.label">
        <source>Open the record</source>
        <translation>Dossier openen</translation>
    </message>
    <message id="setting.crm.preset.hint">
        <source>The CRM whose addresses were taken over; the addresses below are what counts.</source>
        <translation>Het CRM waarvan de adressen zijn overgenomen; de adressen hieronder tellen.</translation>
    </message>
    <message id="setting.crm.preset.label">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="setting.crm.preset_fields.hint">
        <source>What the CRM&apos;s addresses need to know of my company, as name=value.</source>
        <translation>Wat de adressen van het CRM van mijn bedrijf moeten weten.</translation>
    </message>
    <message id="setting.crm.preset_fields.label">
        <source>My company there</source>
        <translation>Mijn bedrijf daar</translation>
    </message>
    <message id="setting.crm.record_template.hint">
        <source>The address of a known contact&apos;s record, with {contact_id}.</source>
        <translation>Het adres van het dossier van een bekend contact, met {contact_id}.</translation>
    </message>
    <message id="setting.crm.record_template.label">
        <source>Address of a record</source>
        <translation>Adres van een dossier</translation>
    </message>
    <message id="setting.crm.schemes.hint">
        <source>Schemes that may be opened besides http and https.</source>
        <translation>Schema&apos;s die naast http en https geopend mogen worden.</translation>
    </message>
    <message id="setting.crm.schemes.label">
        <source>Other schemes</source>
        <translation>Andere schema&apos;s</translation>
    </message>
    <message id="setting.crm.template.hint">
        <source>The address that finds a caller, with placeholders such as {number_e164}.</source>
        <translation>Het adres dat een beller vindt, met plaatshouders zoals {number_e164}.</translation>
    </message>
    <message id="setting.crm.template.label">
        <source>Search address</source>
        <translation>Zoekadres</translation>
    </message>
    <message id="setting.dial.a_number.hint">
        <source>The phone of mine that rings first; empty: the platform knows.</source>
        <translation>De eigen telefoon die eerst overgaat; leeg: het platform weet het.</translation>
    </message>
    <message id="setting.dial.a_number.label">
        <source>My phone</source>
        <translation>Eigen telefoon</translation>
    </message>
    <message id="setting.dial.account.hint">
        <source>Whose API token it is; empty: my first e-mail address.</source>
        <translation>Van wie het API-token is; leeg: het eerste eigen e-mailadres.</translation>
    </message>
    <message id="setting.dial.account.label">
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message id="setting.dial.auto_answer.hint">
        <source>My phone answers by itself, if it can.</source>
        <translation>De eigen telefoon neemt vanzelf op, als hij dat kan.</translation>
    </message>
    <message id="setting.dial.auto_answer.label">
        <source>Answer by itself</source>
        <translation>Vanzelf opnemen</translation>
    </message>
    <message id="setting.dial.b_cli.hint">
        <source>The number that the other side sees; empty: the platform knows.</source>
        <translation>Het nummer dat de andere kant ziet; leeg: het platform weet het.</translation>
    </message>
    <message id="setting.dial.b_cli.label">
        <source>Number shown</source>
        <translation>Getoond nummer</translation>
    </message>
    <message id="setting.dial.base_url.hint">
        <source>Where the telephony platform&apos;s API is.</source>
        <translation>Waar de API van het telefonieplatform is.</translation>
    </message>
    <message id="setting.dial.base_url.label">
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message id="setting.dial.by.hint">
        <source>Who places a call: this computer&apos;s phone program, or the telephony platform.</source>
        <translation>Wie een gesprek opzet: het telefonieprogramma van deze computer of het telefonieplatform.</translation>
    </message>
    <message id="setting.dial.by.label">
        <source>Calls are placed by</source>
        <translation>Gesprekken worden opgezet door</translation>
    </message>
    <message id="setting.dial.link.hint">
        <source>How the phone program gets the number: tel:{number}, callto:{number}, sip:{number}@host, or a link of its own whose scheme may be opened.</source>
        <translation>Hoe het telefoonprogramma het nummer krijgt: tel:{number}, callto:{number}, sip:{number}@host of een eigen link waarvan het schema geopend mag worden.</translation>
    </message>
    <message id="setting.dial.link.label">
        <source>Link for the phone program</source>
        <translation>Link voor het telefoonprogramma</translation>
    </message>
    <message id="setting.listener.certificate.hint">
        <source>A PEM certificate (chain) for HTTPS; empty for HTTP.</source>
        <translation>Een PEM-certificaat (met keten) voor HTTPS; leeg voor HTTP.</translation>
    </message>
    <message id="setting.listener.certificate.label">
        <source>Certificate</source>
        <translation>Certificaat</translation>
    </message>
    <message id="setting.listener.host.hint">
        <source>The address the listener binds to.</source>
        <translation>Het adres waarop Callpop notificaties aanneemt.</translation>
    </message>
    <message id="setting.listener.host.label">
        <source>Address to listen on</source>
        <translation>Adres om op te luisteren</translation>
    </message>
    <message id="setting.listener.key.hint">
        <source>The PEM key that belongs to the certificate.</source>
        <translation>De PEM-sleutel bij het certificaat.</translation>
    </message>
    <message id="setting.listener.key.label">
        <source>Private key</source>
        <translation>Privésleutel</translation>
    </message>
    <message id="setting.listener.port.hint">
        <source>The port the listener binds to; 0 takes any free one.</source>
        <translation>De poort daarbij; 0 neemt een vrije.</translation>
    </message>
    <message id="setting.listener.port.label">
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message id="setting.listener.public_url.hint">
        <source>The address under which the platform reaches the listener, if it differs.</source>
        <translation>Het adres waarop de centrale deze computer bereikt, als dat afwijkt.</translation>
    </message>
    <message id="setting.listener.public_url.label">
        <source>Public address</source>
        <translation>Openbaar adres</translation>
    </message>
    <message id="setting.log.call_limit.hint">
        <source>Hours after which a call without an end counts as &apos;unknown&apos;.</source>
        <translation>Uren waarna een gesprek zonder einde als &apos;onbekend&apos; geldt.</translation>
    </message>
    <message id="setting.log.call_limit.label">
        <source>Call without an end</source>
        <translation>Gesprek zonder einde</translation>
    </message>
    <message id="setting.log.export_bom.hint">
        <source>CSV files begin with a mark by which older spreadsheets know UTF-8.</source>
        <translation>Geëxporteerde CSV-bestanden beginnen met een markering waaraan oudere programma’s UTF-8 herkennen.</translation>
    </message>
    <message id="setting.log.export_bom.label">
        <source>CSV marked for older Excel</source>
        <translation>CSV met markering voor oudere Excel</translation>
    </message>
    <message id="setting.log.mask_days.hint">
        <source>Numbers and names of calls older than this are masked; 0 never masks.</source>
        <translation>Nummers en namen van oudere gesprekken worden gemaskeerd; 0 maskeert nooit.</translation>
    </message>
    <message id="setting.log.mask_days.label">
        <source>Mask numbers after</source>
        <translation>Nummers maskeren na</translation>
    </message>
    <message id="setting.log.missed_reminder.hint">
        <source>A missed call that is still open after this long is shown once more; 0: never.</source>
        <translation>Wat na deze tijd nog openstaat, verschijnt nog één keer; 0: nooit.</translation>
    </message>
    <message id="setting.log.missed_reminder.label">
        <source>Remind of missed calls</source>
        <translation>Herinneren aan gemiste oproepen</translation>
    </message>
    <message id="setting.log.remind_at.hint">
        <source>Promises that are due are shown then, once no call is up.</source>
        <extracomment>Promises, reminders, and missed calls that wait.</extracomment>
        <translation>Toezeggingen voor vandaag verschijnen dan, zodra er geen gesprek loopt.</translation>
    </message>
    <message id="setting.log.remind_at.label">
        <source>Start of the day</source>
        <extracomment>Promises, reminders, and missed calls that wait.</extracomment>
        <translation>Begin van de dag</translation>
    </message>
    <message id="setting.log.retention_days.hint">
        <source>Calls older than this are deleted, open missed ones too; those with a promise that is not done stay until it is. 0 keeps all.</source>
        <translation>Oudere gesprekken worden gewist, ook open gemiste; die met een open toezegging blijven tot die is nagekomen. 0 bewaart alles.</translation>
    </message>
    <message id="setting.log.retention_days.label">
        <source>Keep calls for</source>
        <translation>Gesprekken bewaren</translation>
    </message>
    <message id="setting.log.ringing_limit.hint">
        <source>Minutes after which a ring without an end counts as &apos;unknown&apos;.</source>
        <translation>Minuten waarna een oproep zonder einde als &apos;onbekend&apos; geldt.</translation>
    </message>
    <message id="setting.log.ringing_limit.label">
        <source>Ring without an end</source>
        <translation>Oproep zonder einde</translation>
    </message>
    <message id="setting.lookups.fields.hint">
        <source>What the recipe must know of the company.</source>
        <translation>Wat het recept van het bedrijf moet weten.</translation>
    </message>
    <message id="setting.lookups.fields.label">
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message id="setting.lookups.keep_minutes.hint">
        <source>How long an answer is good.</source>
        <translation>Hoe lang een antwoord geldig is.</translation>
    </message>
    <message id="setting.lookups.keep_minutes.label">
        <source>Keep answers</source>
        <translation>Antwoorden bewaren</translation>
    </message>
    <message id="setting.lookups.kept.hint">
        <source>Kept in the keyring for this host alone, never in a file of settings.</source>
        <translation>Alleen voor deze host in de sleutelbos bewaard, nooit in de instellingen.</translation>
    </message>
    <message id="setting.lookups.kept.label">
        <source>Secrets</source>
        <translation>Geheimen</translation>
    </message>
    <message id="setting.lookups.name.hint">
        <source>Shown as the source of a contact.</source>
        <translation>Staat als bron bij een contact.</translation>
    </message>
    <message id="setting.lookups.name.label">
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message id="setting.lookups.plain_http.hint">
        <source>Whether secrets may go to another computer readable by others.</source>
        <translation>Of geheimen leesbaar voor anderen naar een andere computer mogen.</translation>
    </message>
    <message id="setting.lookups.plain_http.label">
        <source>Allow http://</source>
        <translation>http:// toestaan</translation>
    </message>
    <message id="setting.lookups.recipe.hint">
        <source>How the system is asked: a ready recipe or one&apos;s own.</source>
        <translation>Hoe het systeem wordt gevraagd: een kant-en-klaar recept of een eigen.</translation>
    </message>
    <message id="setting.lookups.recipe.label">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="setting.lookups.secrets.hint">
        <source>What the keyring calls the secrets, so that look-ups can share them.</source>
        <translation>Hoe de geheimen in de sleutelbos heten, zodat opzoekingen ze kunnen delen.</translation>
    </message>
    <message id="setting.lookups.secrets.label">
        <source>Names in the keyring</source>
        <translation>Namen in de sleutelbos</translation>
    </message>
    <message id="setting.popup.age_limit.hint">
        <source>A ring older than this shows no card.</source>
        <translation>Een oudere oproep toont geen kaart.</translation>
    </message>
    <message id="setting.popup.age_limit.label">
        <source>Oldest ring</source>
        <translation>Oudste oproep</translation>
    </message>
    <message id="setting.popup.corner.hint">
        <source>The corner of the screen where cards stand.</source>
        <translation>De hoek van het scherm waar kaarten staan.</translation>
    </message>
    <message id="setting.popup.corner.label">
        <source>Corner</source>
        <translation>Hoek</translation>
    </message>
    <message id="setting.popup.elsewhere.hint">
        <source>How long &apos;answered by a colleague&apos; stays.</source>
        <translation>Hoe lang &apos;Opgenomen door …&apos; blijft staan.</translation>
    </message>
    <message id="setting.popup.elsewhere.label">
        <source>A colleague&apos;s answer stays</source>
        <translation>Zo lang: collega nam op</translation>
    </message>
    <message id="setting.popup.elsewhere_group.hint">
        <source>The same, when a whole group rang.</source>
        <translation>Hetzelfde, als een hele groep overging.</translation>
    </message>
    <message id="setting.popup.elsewhere_group.label">
        <source>The same for a group</source>
        <translation>Hetzelfde bij een groep</translation>
    </message>
    <message id="setting.popup.ended.hint">
        <source>How long the card stays after my call, for a note.</source>
        <translation>Hoe lang de kaart na het gesprek blijft voor een notitie.</translation>
    </message>
    <message id="setting.popup.ended.label">
        <source>Time for the note</source>
        <translation>Tijd voor de notitie</translation>
    </message>
    <message id="setting.popup.group_size.hint">
        <source>From this many other phones on, a ring counts as a group&apos;s.</source>
        <translation>Vanaf zoveel andere toestellen geldt het als een groep.</translation>
    </message>
    <message id="setting.popup.group_size.label">
        <source>A group begins at</source>
        <translation>Groep vanaf</translation>
    </message>
    <message id="setting.popup.hide_in_capture.hint">
        <source>Cards are left out of screenshots and shared screens, where the system offers it (Windows, macOS).</source>
        <translation>Kaarten ontbreken op schermafbeeldingen en gedeelde schermen, waar het systeem dat aanbiedt (Windows, macOS).</translation>
    </message>
    <message id="setting.popup.hide_in_capture.label">
        <source>Keep cards out of captures</source>
        <translation>Kaarten niet mee opnemen</translation>
    </message>
    <message id="setting.popup.in_call_full.hint">
        <source>How long a card stays full after I answer.</source>
        <translation>Hoe lang de kaart groot blijft na het opnemen.</translation>
    </message>
    <message id="setting.popup.in_call_full.label">
        <source>Full card for</source>
        <translation>Groot na het opnemen</translation>
    </message>
    <message id="setting.popup.max_cards.hint">
        <source>Older ones wait behind a chip.</source>
        <translation>Oudere wachten achter een label.</translation>
    </message>
    <message id="setting.popup.max_cards.label">
        <source>Cards at once</source>
        <translation>Kaarten tegelijk</translation>
    </message>
    <message id="setting.popup.missed.hint">
        <source>How long a missed call stays full before it folds into the strip.</source>
        <translation>Hoe lang een gemiste oproep groot blijft voordat hij in de strook gaat.</translation>
    </message>
    <message id="setting.popup.missed.label">
        <source>A missed call stays</source>
        <translation>Zo lang: gemiste oproep</translation>
    </message>
    <message id="setting.popup.missed_minimum.hint">
        <source>A call that rang shorter than this goes to the log only.</source>
        <translation>Wat korter overging komt alleen in de gesprekslijst.</translation>
    </message>
    <message id="setting.popup.missed_minimum.label">
        <source>Shortest missed call</source>
        <translation>Kortste gemiste oproep</translation>
    </message>
    <message id="setting.popup.outgoing.hint">
        <source>The card when the other side answers my call.</source>
        <translation>De kaart als de andere kant het eigen gesprek opneemt.</translation>
    </message>
    <message id="setting.popup.outgoing.label">
        <source>When I call</source>
        <translation>Bij eigen gesprekken</translation>
    </message>
    <message id="setting.popup.ring_time.hint">
        <source>How long my phone rings; then the card says &apos;Still waiting&apos;.</source>
        <translation>Hoe lang de telefoon overgaat; daarna zegt de kaart &apos;Wacht nog&apos;.</translation>
    </message>
    <message id="setting.popup.ring_time.label">
        <source>Ring time</source>
        <translation>Beltijd</translation>
    </message>
    <message id="setting.popup.screen.hint">
        <source>The screen on which cards stand.</source>
        <translation>Het scherm waarop kaarten staan.</translation>
    </message>
    <message id="setting.popup.screen.label">
        <source>Screen</source>
        <translation>Scherm</translation>
    </message>
    <message id="setting.popup.when_answered.hint">
        <source>What the card does once I have answered.</source>
        <translation>Wat de kaart in gesprek doet.</translation>
    </message>
    <message id="setting.popup.when_answered.label">
        <source>When I answer</source>
        <translation>Na het opnemen</translation>
    </message>
    <message id="setting.popup.when_elsewhere.hint">
        <source>What the card does once a colleague has answered.</source>
        <translation>Wat de kaart doet als een collega opneemt.</translation>
    </message>
    <message id="setting.popup.when_elsewhere.label">
        <source>When a colleague answers</source>
        <translation>Als een collega opneemt</translation>
    </message>
    <message id="setting.popup.when_ended.hint">
        <source>What becomes of the card after my call.</source>
        <translation>Wat er na het eigen gesprek met de kaart gebeurt.</translation>
    </message>
    <message id="setting.popup.when_ended.label">
        <source>When my call is over</source>
        <translation>Na het gesprek</translation>
    </message>
    <message id="setting.popup.when_missed.hint">
        <source>What the card does once nobody has answered.</source>
        <translation>Wat de kaart doet als niemand opneemt.</translation>
    </message>
    <message id="setting.popup.when_missed.label">
        <source>When nobody answers</source>
        <translation>Als niemand opneemt</translation>
    </message>
    <message id="setting.quiet.hours.hint">
        <source>In these hours no card comes, nothing sounds, and neither a reminder nor a record opens by itself. Calls are in the call log; missed ones are counted in the tray, and told once the quiet is over. The tray&apos;s menu shows calls all the same when that is wanted.</source>
        <translation>In deze uren komt er geen kaart, geen geluid en geen herinnering, en geen record opent vanzelf. Oproepen staan in de gesprekslijst; gemiste worden in het systeemvak geteld en na afloop gemeld. Het menu in het systeemvak toont oproepen desgewenst toch.</translation>
    </message>
    <message id="setting.quiet.hours.label">
        <source>Quiet hours</source>
        <translation>Stille uren</translation>
    </message>
    <message id="setting.quiet.system.hint">
        <source>Heeded where the system tells it. Without cards it is as in quiet hours.</source>
        <translation>Telt waar het systeem dat laat weten. Zonder kaarten is het als in stille uren.</translation>
    </message>
    <message id="setting.quiet.system.label">
        <source>When the system says “do not disturb”</source>
        <translation>Als het systeem “Niet storen” meldt</translation>
    </message>
    <message id="setting.relay.ca_file.hint">
        <source>A PEM file of the company&apos;s own; empty where the system knows it.</source>
        <translation>PEM-bestand van de eigen autoriteit; leeg als het systeem die kent.</translation>
    </message>
    <message id="setting.relay.ca_file.label">
        <source>Certificate authority</source>
        <translation>Certificaatautoriteit</translation>
    </message>
    <message id="setting.relay.url.hint">
        <source>The address of the company&apos;s relay.</source>
        <translation>Het adres van de relay van het bedrijf.</translation>
    </message>
    <message id="setting.relay.url.label">
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message id="setting.rules.callers.hint">
        <source>Numbers, beginnings such as +3185*, &apos;withheld&apos; (hidden number) or &apos;unknown&apos; (in no book).</source>
        <translation>Nummers, beginstukken zoals +3185*, &apos;withheld&apos; (verborgen nummer) of &apos;unknown&apos; (in geen boek).</translation>
    </message>
    <message id="setting.rules.callers.label">
        <source>Callers</source>
        <translation>Bellers</translation>
    </message>
    <message id="setting.rules.card.hint">
        <source>Whether and how large a card is shown.</source>
        <translation>Of en hoe groot een kaart wordt getoond.</translation>
    </message>
    <message id="setting.rules.card.label">
        <source>Card</source>
        <translation>Kaart</translation>
    </message>
    <message id="setting.rules.create_template.hint">
        <source>The address of a form for a new contact; empty: the general one.</source>
        <translation>Het adres van een formulier voor een nieuw contact; leeg: het algemene.</translation>
    </message>
    <message id="setting.rules.create_template.label">
        <source>New contact</source>
        <translation>Nieuw contact</translation>
    </message>
    <message id="setting.rules.lines.hint">
        <source>Numbers that were dialled.</source>
        <translation>Nummers die zijn gekozen.</translation>
    </message>
    <message id="setting.rules.lines.label">
        <source>Lines</source>
        <translation>Lijnen</translation>
    </message>
    <message id="setting.rules.name.hint">
        <source>What the rule is called where a decision is explained.</source>
        <translation>Hoe de regel heet waar een beslissing wordt uitgelegd.</translation>
    </message>
    <message id="setting.rules.name.label">
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message id="setting.rules.open.hint">
        <source>When the caller&apos;s record opens; never by itself for withheld numbers.</source>
        <translation>Wanneer het record van de beller opengaat; bij verborgen nummers nooit vanzelf.</translation>
    </message>
    <message id="setting.rules.open.label">
        <source>Open the record</source>
        <translation>Record openen</translation>
    </message>
    <message id="setting.rules.organisations.hint">
        <source>Names of organisations, as the address books have them.</source>
        <translation>Namen van organisaties, zoals ze in de adresboeken staan.</translation>
    </message>
    <message id="setting.rules.organisations.label">
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message id="setting.rules.record_template.hint">
        <source>The address of a known contact&apos;s record; empty: the general one.</source>
        <translation>Het adres van het record van een bekend contact; leeg: het algemene.</translation>
    </message>
    <message id="setting.rules.record_template.label">
        <source>Known contact</source>
        <translation>Bekend contact</translation>
    </message>
    <message id="setting.rules.sound.hint">
        <source>Whether the card is heard.</source>
        <translation>Of de kaart te horen is.</translation>
    </message>
    <message id="setting.rules.sound.label">
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message id="setting.rules.template.hint">
        <source>The CRM&apos;s search address for these calls; empty: the general one.</source>
        <translation>Het zoekadres van het CRM voor deze oproepen; leeg: het algemene.</translation>
    </message>
    <message id="setting.rules.template.label">
        <source>Search address</source>
        <translation>Zoekadres</translation>
    </message>
    <message id="setting.sharing.profiles.hint">
        <source>Several people use this account of the computer: the tray&apos;s menu makes a profile for each and switches between them. Once there is a second one they are in the menu in any case.</source>
        <translation>Meer mensen gebruiken dit account van de computer: het menu maakt voor ieder een profiel en wisselt ertussen. Zodra er een tweede is, staan ze hoe dan ook in het menu.</translation>
    </message>
    <message id="setting.sharing.profiles.label">
        <source>Profiles in the tray&apos;s menu</source>
        <translation>Profielen in het menu van het systeemvak</translation>
    </message>
    <message id="setting.sounds.missed.hint">
        <source>A sound when a call was missed.</source>
        <translation>Een geluid als een oproep is gemist.</translation>
    </message>
    <message id="setting.sounds.missed.label">
        <source>Missed call</source>
        <translation>Gemiste oproep</translation>
    </message>
    <message id="setting.sounds.missed_file.hint">
        <source>A WAV file of my own for it; empty: Callpop&apos;s.</source>
        <translation>Een eigen WAV-bestand ervoor; leeg: dat van Callpop.</translation>
    </message>
    <message id="setting.sounds.missed_file.label">
        <source>Sound of a missed call</source>
        <translation>Geluid van een gemiste oproep</translation>
    </message>
    <message id="setting.sounds.ring.hint">
        <source>A soft sound while my phone rings; rules come first.</source>
        <translation>Een zacht geluid zolang hij overgaat; regels gaan voor.</translation>
    </message>
    <message id="setting.sounds.ring.label">
        <source>While it rings</source>
        <translation>Bij het overgaan</translation>
    </message>
    <message id="setting.sounds.ring_file.hint">
        <source>A WAV file of my own for it; empty: Callpop&apos;s.</source>
        <translation>Een eigen WAV-bestand ervoor; leeg: dat van Callpop.</translation>
    </message>
    <message id="setting.sounds.ring_file.label">
        <source>Sound while it rings</source>
        <translation>Geluid bij het overgaan</translation>
    </message>
    <message id="setting.sounds.volume.hint">
        <source>How loud both are.</source>
        <translation>Hoe hard beide klinken.</translation>
    </message>
    <message id="setting.sounds.volume.label">
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message id="setting.source.kind.hint">
        <source>Where notifications come from: this computer or a relay.</source>
        <translation>Waar notificaties vandaan komen: deze computer of een relay.</translation>
    </message>
    <message id="setting.source.kind.label">
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message id="setting.system.callpop_links.hint">
        <source>Links that begin with callpop:// open in Callpop, which asks first.</source>
        <translation>Links die met callpop:// beginnen, gaan open in Callpop, dat eerst om bevestiging vraagt.</translation>
    </message>
    <message id="setting.system.callpop_links.label">
        <source>Open callpop:// links</source>
        <translation>callpop://-links openen</translation>
    </message>
    <message id="setting.system.start_at_login.hint">
        <source>Callpop starts when I log in to this computer.</source>
        <translation>Callpop start bij het aanmelden op deze computer.</translation>
    </message>
    <message id="setting.system.start_at_login.label">
        <source>Start at login</source>
        <translation>Starten bij het aanmelden</translation>
    </message>
    <message id="setting.system.tel_links.hint">
        <source>Links with telephone numbers (tel:, callto:) open in Callpop, which asks before it calls.</source>
        <translation>Links met telefoonnummers (tel:, callto:) gaan open in Callpop, dat om bevestiging vraagt voor het belt.</translation>
    </message>
    <message id="setting.system.tel_links.label">
        <source>Call numbers in links</source>
        <translation>Nummers in links bellen</translation>
    </message>
    <message id="setting.system.terminal_server.hint">
        <source>In a remote session nothing moves or shines through, and calls come through a relay.</source>
        <translation>In een sessie op afstand beweegt er niets en schijnt er niets door, en oproepen komen via een relay.</translation>
    </message>
    <message id="setting.system.terminal_server.label">
        <source>Terminal server</source>
        <translation>Terminalserver</translation>
    </message>
    <message id="setting.updates.check.hint">
        <source>Once a day the address below is asked for a new version; nothing is downloaded.</source>
        <translation>Eén keer per dag wordt op het adres hieronder naar een nieuwe versie gevraagd; er wordt niets gedownload.</translation>
    </message>
    <message id="setting.updates.check.label">
        <source>Look for new versions</source>
        <translation>Naar nieuwe versies kijken</translation>
    </message>
    <message id="setting.updates.url.hint">
        <source>The address of a small JSON file that names the newest version; empty: nobody is asked.</source>
        <translation>Het adres van een klein JSON-bestand dat de nieuwste versie noemt; leeg: er wordt niemand iets gevraagd.</translation>
    </message>
    <message id="setting.updates.url.label">
        <source>Where to look</source>
        <translation>Waar wordt gekeken</translation>
    </message>
    <message id="settings.add">
        <source>Add</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Toevoegen</translation>
    </message>
    <message id="settings.add_line">
        <source>Add a line</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Lijn toevoegen</translation>
    </message>
    <message id="settings.add_person">
        <source>Add a colleague</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Collega toevoegen</translation>
    </message>
    <message id="settings.choose_file">
        <source>File…</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Bestand…</translation>
    </message>
    <message id="settings.choose_folder">
        <source>Folder…</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Map…</translation>
    </message>
    <message id="settings.emails">
        <source>E-mail addresses</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>E-mailadressen</translation>
    </message>
    <message id="settings.insert">
        <source>Insert {name}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{name} invoegen</translation>
    </message>
    <message id="settings.label">
        <source>Called</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Heet</translation>
    </message>
    <message id="settings.less">
        <source>{name}: less</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{name}: minder</translation>
    </message>
    <message id="settings.lines">
        <source>Lines</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Lijnen</translation>
    </message>
    <message id="settings.lines_hint">
        <source>What a dialled number is called on the card.</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Hoe een gekozen nummer op de kaart heet.</translation>
    </message>
    <message id="settings.list_hint">
        <source>Separate several with commas</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Meerdere met komma&apos;s scheiden</translation>
    </message>
    <message id="settings.more">
        <source>{name}: more</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{name}: meer</translation>
    </message>
    <message id="settings.name">
        <source>Name</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Naam</translation>
    </message>
    <message id="settings.name_missing">
        <source>A name is missing</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Er ontbreekt een naam</translation>
    </message>
    <message id="settings.name_taken">
        <source>There is another one called {name}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Er is al een {name}</translation>
    </message>
    <message id="settings.number">
        <source>Number</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Nummer</translation>
    </message>
    <message id="settings.numbers">
        <source>Numbers</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Nummers</translation>
    </message>
    <message id="settings.people">
        <source>Colleagues</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Collega&apos;s</translation>
    </message>
    <message id="settings.people_hint">
        <source>Names for the addresses and numbers of colleagues.</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Namen bij adressen en nummers van collega&apos;s.</translation>
    </message>
    <message id="settings.placeholders">
        <source>Placeholders</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Plaatshouders</translation>
    </message>
    <message id="settings.preview">
        <source>Example</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Voorbeeld</translation>
    </message>
    <message id="settings.preview_none">
        <source>Without an address there is no CRM button</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Zonder adres is er geen CRM-knop</translation>
    </message>
    <message id="settings.remove">
        <source>Remove the selected row</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Geselecteerde rij verwijderen</translation>
    </message>
    <message id="settings.row_as_before">
        <source>In use as it was before: {why}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>In gebruik zoals voorheen: {why}</translation>
    </message>
    <message id="settings.row_down">
        <source>Move down</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Omlaag</translation>
    </message>
    <message id="settings.row_not_used">
        <source>Not in use yet: {why}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Nog niet in gebruik: {why}</translation>
    </message>
    <message id="settings.row_up">
        <source>Move up</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Omhoog</translation>
    </message>
    <message id="settings.row_waits">
        <source>A row counts once its first column is filled in.</source>
        <translation>Een rij telt zodra de eerste kolom is ingevuld.</translation>
    </message>
    <message id="settings.secret_forget">
        <source>Forget: {name}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Vergeten: {name}</translation>
    </message>
    <message id="settings.secret_keep">
        <source>Keep</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Bewaren</translation>
    </message>
    <message id="settings.secret_kept">
        <source>Kept</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Bewaard</translation>
    </message>
    <message id="settings.secret_none">
        <source>None kept yet</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Nog geen bewaard</translation>
    </message>
    <message id="settings.test_call">
        <source>Test call</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Testgesprek</translation>
    </message>
    <message id="settings.test_card">
        <source>Show a test card</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Testkaart tonen</translation>
    </message>
    <message id="settings.title">
        <source>Settings</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Instellingen</translation>
    </message>
    <message id="settings.unit.%">
        <source>{n} %</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} %</translation>
    </message>
    <message id="settings.unit.days">
        <source>{n} days</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} dagen</translation>
    </message>
    <message id="settings.unit.h">
        <source>{n} h</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} u</translation>
    </message>
    <message id="settings.unit.min">
        <source>{n} min</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} min</translation>
    </message>
    <message id="settings.unit.s">
        <source>{n} s</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} s</translation>
    </message>
    <message id="settings.url">
        <source>Notification URL</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Notificatie-URL</translation>
    </message>
    <message id="settings.url_copy">
        <source>Copy</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Kopiëren</translation>
    </message>
    <message id="settings.url_hint">
        <source>Paste it into the portal under Call notifications. It is a secret.</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Plakken in het portaal onder Gespreksnotificaties. Hij is geheim.</translation>
    </message>
    <message id="settings.url_none">
        <source>There is none until the source runs</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Er is geen tot de bron loopt</translation>
    </message>
    <message id="settings.version">
        <source>Callpop {version}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Callpop {version}</translation>
    </message>
    <message id="settings_more.find">
        <source>Search</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Zoeken</translation>
    </message>
    <message id="settings_more.locked_environment">
        <source>The variable {variable} decides this</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>De variabele {variable} bepaalt dit</translation>
    </message>
    <message id="settings_more.locked_policy">
        <source>Locked by the administrator of this computer</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Vastgelegd door de beheerder van deze computer</translation>
    </message>
    <message id="settings_more.off">
        <source>Off</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Uit</translation>
    </message>
    <message id="settings_more.on">
        <source>On</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Aan</translation>
    </message>
    <message id="settings_more.reset">
        <source>Reset “{name}” to its default</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>“{name}” terug naar de standaard</translation>
    </message>
    <message id="settings_more.reset_done">
        <source>{name} is as usual again</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>{name} is weer zoals voorzien</translation>
    </message>
    <message id="settings_more.reset_page">
        <source>Reset this page</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Deze pagina herstellen</translation>
    </message>
    <message id="settings_more.reset_page_done" numerus="yes">
        <source>1 setting is as usual again | {n} settings are as usual again</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>
            <numerusform>1 instelling is weer zoals voorzien</numerusform>
            <numerusform>{n} instellingen zijn weer zoals voorzien</numerusform>
        </translation>
    </message>
    <message id="settings_more.results">
        <source>Search results</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Zoekresultaten</translation>
    </message>
    <message id="settings_more.results_count" numerus="yes">
        <source>1 setting | {n} settings</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>
            <numerusform>1 instelling</numerusform>
            <numerusform>{n} instellingen</numerusform>
        </translation>
    </message>
    <message id="settings_more.results_none">
        <source>Nothing found for “{query}”</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Niets gevonden voor “{query}”</translation>
    </message>
    <message id="settings_more.search">
        <source>Search settings</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Instellingen zoeken</translation>
    </message>
    <message id="settings_more.undo">
        <source>Undo</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Ongedaan maken</translation>
    </message>
    <message id="settled.handled">
        <source>Handled by {name}, {time}</source>
        <translation>Afgehandeld: {name}, {time}</translation>
    </message>
    <message id="settled.handled_unknown">
        <source>Handled in the team, {time}</source>
        <translation>Team handelde af, {time}</translation>
    </message>
    <message id="settled.talked">
        <source>{name} called back, {time}</source>
        <translation>{name} belde terug, {time}</translation>
    </message>
    <message id="settled.talked_unknown">
        <source>Team called back, {time}</source>
        <translation>Collega belde terug, {time}</translation>
    </message>
    <message id="setup.advanced">
        <source>Advanced</source>
        <translation>Geavanceerd</translation>
    </message>
    <message id="setup.appearance">
        <source>This is how you appear</source>
        <translation>Zo verschijnt de eigen naam</translation>
    </message>
    <message id="setup.back">
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message id="setup.continue">
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message id="setup.crm">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="setup.crm_hint">
        <source>One click on the card opens the caller there, in the browser.</source>
        <translation>Eén klik op de kaart opent daar de beller, in de browser.</translation>
    </message>
    <message id="setup.crm_more">
        <source>More: {names} …</source>
        <translation>Meer: {names} …</translation>
    </message>
    <message id="setup.crm_none">
        <source>No CRM</source>
        <translation>Geen CRM</translation>
    </message>
    <message id="setup.crm_others">
        <source>Other CRMs</source>
        <translation>Andere CRM&apos;s</translation>
    </message>
    <message id="setup.crm_own">
        <source>Own URL</source>
        <translation>Eigen URL</translation>
    </message>
    <message id="setup.crm_title">
        <source>Which CRM opens?</source>
        <translation>Welk CRM opent?</translation>
    </message>
    <message id="setup.done">
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message id="setup.emails">
        <source>E-mail address in the phone portal</source>
        <translation>E-mailadres in het telefonieportaal</translation>
    </message>
    <message id="setup.emails_note">
        <source>Upper or lower case makes no difference. Several addresses: with commas between them.</source>
        <translation>Hoofdletters maken niet uit. Meerdere adressen: met komma&apos;s ertussen.</translation>
    </message>
    <message id="setup.failed">
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message id="setup.failed_mine">
        <source>It came, but was not recognised: look at the addresses and numbers in step 2.</source>
        <translation>Het kwam, maar werd niet herkend: controleer de adressen en nummers in stap 2.</translation>
    </message>
    <message id="setup.failed_popup">
        <source>No card was shown: popups may be paused. See &apos;Diagnostics&apos; in the settings.</source>
        <translation>Er kwam geen kaart: misschien zijn pop-ups gepauzeerd. Zie &apos;Diagnose&apos; in de instellingen.</translation>
    </message>
    <message id="setup.failed_received">
        <source>Nothing came: is Callpop connected? See &apos;Diagnostics&apos; in the settings.</source>
        <translation>Er kwam niets: is Callpop verbonden? Zie &apos;Diagnose&apos; in de instellingen.</translation>
    </message>
    <message id="setup.finish">
        <source>Finish</source>
        <translation>Klaar</translation>
    </message>
    <message id="setup.found_mine">
        <source>Matched {by}</source>
        <translation>Herkend aan {by}</translation>
    </message>
    <message id="setup.found_opened">
        <source>Opened at {time}</source>
        <translation>Geopend om {time}</translation>
    </message>
    <message id="setup.found_popup">
        <source>Shown at {time}</source>
        <translation>Getoond om {time}</translation>
    </message>
    <message id="setup.found_received">
        <source>Came at {time}</source>
        <translation>Kwam om {time}</translation>
    </message>
    <message id="setup.here">
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message id="setup.here_hint">
        <source>The platform must be able to reach this computer: directly, or through a proxy or tunnel.</source>
        <translation>Het platform moet deze computer kunnen bereiken: rechtstreeks, of via een eigen proxy of tunnel.</translation>
    </message>
    <message id="setup.insert">
        <source>Insert</source>
        <translation>Invoegen</translation>
    </message>
    <message id="setup.joined">
        <source>{one} and {other}</source>
        <translation>{one} en {other}</translation>
    </message>
    <message id="setup.menu">
        <source>Set up Callpop…</source>
        <translation>Callpop instellen…</translation>
    </message>
    <message id="setup.mobiles">
        <source>Mobile numbers (optional)</source>
        <translation>Mobiele nummers (optioneel)</translation>
    </message>
    <message id="setup.no_crm">
        <source>No CRM is set; that can wait.</source>
        <translation>Er is geen CRM ingesteld; dat kan wachten.</translation>
    </message>
    <message id="setup.nobody">
        <source>Nobody yet</source>
        <translation>Nog niemand</translation>
    </message>
    <message id="setup.nobody_hint">
        <source>An address or a number makes a call one&apos;s own</source>
        <translation>Een adres of nummer maakt een gesprek eigen</translation>
    </message>
    <message id="setup.numbers">
        <source>Extension, direct numbers</source>
        <translation>Toestel, directe nummers</translation>
    </message>
    <message id="setup.numbers_count" numerus="yes">
        <source>{n} number | {n} numbers</source>
        <translation>
            <numerusform>{n} nummer</numerusform>
            <numerusform>{n} nummers</numerusform>
        </translation>
    </message>
    <message id="setup.open">
        <source>Open in browser</source>
        <translation>Openen in browser</translation>
    </message>
    <message id="setup.play">
        <source>Play a test call</source>
        <translation>Testgesprek starten</translation>
    </message>
    <message id="setup.play_hint">
        <source>It rings here only; nobody&apos;s phone does.</source>
        <translation>Het gaat alleen hier over, op geen enkele telefoon.</translation>
    </message>
    <message id="setup.preview">
        <source>Preview with {number}, {line}</source>
        <translation>Voorbeeld met {number}, {line}</translation>
    </message>
    <message id="setup.region">
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message id="setup.relay">
        <source>A relay of the company</source>
        <translation>Een relay van het bedrijf</translation>
    </message>
    <message id="setup.relay_hint">
        <source>Paste the link or the code from the administrator. It brings everything else.</source>
        <translation>Plak de link of de code van de beheerder. Al het andere komt dan vanzelf mee.</translation>
    </message>
    <message id="setup.running">
        <source>under way</source>
        <translation>bezig</translation>
    </message>
    <message id="setup.running_opened">
        <source>Click &apos;Open in CRM&apos; on the card</source>
        <translation>Klik op de kaart op &apos;Openen in CRM&apos;</translation>
    </message>
    <message id="setup.secret">
        <source>The last part is a secret: whoever has it can send calls.</source>
        <translation>Het laatste deel is geheim: wie het heeft, kan gesprekken sturen.</translation>
    </message>
    <message id="setup.skip">
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message id="setup.skip_test">
        <source>Test later</source>
        <translation>Later testen</translation>
    </message>
    <message id="setup.source">
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message id="setup.source_hint">
        <source>The phone portal sends one small message for each step of a call.</source>
        <translation>Het telefonieportaal stuurt voor elke stap van een gesprek een kleine melding.</translation>
    </message>
    <message id="setup.source_title">
        <source>Where do call notifications come from?</source>
        <translation>Waar komen de gespreksnotificaties vandaan?</translation>
    </message>
    <message id="setup.step_of">
        <source>Step {n} of {of}: {name}</source>
        <translation>Stap {n} van {of}: {name}</translation>
    </message>
    <message id="setup.template">
        <source>URL template</source>
        <translation>URL-sjabloon</translation>
    </message>
    <message id="setup.test">
        <source>Test call</source>
        <translation>Testgesprek</translation>
    </message>
    <message id="setup.test_hint">
        <source>A test call goes the way of every real one. Each line is ticked as it happens.</source>
        <translation>Een testgesprek gaat de weg van elk echt gesprek. Elke regel wordt afgevinkt zodra het gebeurt.</translation>
    </message>
    <message id="setup.test_title">
        <source>Does it work?</source>
        <translation>Werkt het?</translation>
    </message>
    <message id="setup.tick.mine">
        <source>Recognised as mine</source>
        <translation>Herkend als eigen</translation>
    </message>
    <message id="setup.tick.opened">
        <source>Record opened</source>
        <translation>Record geopend</translation>
    </message>
    <message id="setup.tick.popup">
        <source>Popup shown</source>
        <translation>Pop-up getoond</translation>
    </message>
    <message id="setup.tick.received">
        <source>Notification received</source>
        <translation>Melding ontvangen</translation>
    </message>
    <message id="setup.title">
        <source>Set up Callpop</source>
        <translation>Callpop instellen</translation>
    </message>
    <message id="setup.url">
        <source>Paste this URL into the portal, under Call notifications</source>
        <translation>Plak deze URL in het portaal, onder Gespreksnotificaties</translation>
    </message>
    <message id="setup.valid">
        <source>Valid https address</source>
        <translation>Geldig https-adres</translation>
    </message>
    <message id="setup.valid_other">
        <source>Valid address, not https</source>
        <translation>Geldig adres, geen https</translation>
    </message>
    <message id="setup.waiting">
        <source>waiting</source>
        <translation>wacht</translation>
    </message>
    <message id="setup.you">
        <source>You</source>
        <translation>Ik</translation>
    </message>
    <message id="setup.you_hint">
        <source>Callpop shows only the calls that ring you. It compares these with each call.</source>
        <translation>Callpop toont alleen de gesprekken die hier overgaan. Daarmee wordt elk gesprek vergeleken.</translation>
    </message>
    <message id="setup.you_title">
        <source>Who are you?</source>
        <translation>Wie ben ik?</translation>
    </message>
    <message id="sheet.copied">
        <source>Copied</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Gekopieerd</translation>
    </message>
    <message id="sheet.copy">
        <source>Copy as text</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Kopiëren als tekst</translation>
    </message>
    <message id="sheet.counted">
        <source>{title} ({n})</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>{title} ({n})</translation>
    </message>
    <message id="sheet.due_today">
        <source>Promises for today</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Toezeggingen voor vandaag</translation>
    </message>
    <message id="sheet.failed">
        <source>The day sheet could not be read</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Het dagoverzicht kon niet gelezen worden</translation>
    </message>
    <message id="sheet.head">
        <source>Day sheet, {weekday}, {date}</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Dagoverzicht, {weekday} {date}</translation>
    </message>
    <message id="sheet.menu">
        <source>Day sheet</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Dagoverzicht</translation>
    </message>
    <message id="sheet.missed">
        <source>Open missed calls</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Openstaande gemiste gesprekken</translation>
    </message>
    <message id="sheet.more">
        <source>and {n} more</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>en nog {n}</translation>
    </message>
    <message id="sheet.no_missed">
        <source>No missed call is open</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Er staat geen gemist gesprek open</translation>
    </message>
    <message id="sheet.no_promises">
        <source>No promise is due</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Er is geen toezegging voor nu</translation>
    </message>
    <message id="sheet.no_without_note">
        <source>Every call of today has its note</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Elk gesprek van vandaag heeft een notitie</translation>
    </message>
    <message id="sheet.nothing">
        <source>Nothing is left to do</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Er is niets meer te doen</translation>
    </message>
    <message id="sheet.nothing_hint">
        <source>No missed call is open, every call of today has its note, and no promise is due.</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Er staat geen gemist gesprek open, elk gesprek van vandaag heeft een notitie en er is geen toezegging voor nu.</translation>
    </message>
    <message id="sheet.overdue">
        <source>Promises overdue</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Toezeggingen over tijd</translation>
    </message>
    <message id="sheet.promises">
        <source>Promises</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Toezeggingen</translation>
    </message>
    <message id="sheet.since">
        <source>since {day}</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>sinds {day}</translation>
    </message>
    <message id="sheet.title">
        <source>Day sheet</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Dagoverzicht</translation>
    </message>
    <message id="sheet.today">
        <source>today</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>vandaag</translation>
    </message>
    <message id="sheet.without_note">
        <source>Calls without a note</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Gesprekken zonder notitie</translation>
    </message>
    <message id="sound.broken.copy">
        <source>There is no room for a softer copy of this file.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Er is geen ruimte voor een zachtere kopie van dit bestand.</translation>
    </message>
    <message id="sound.broken.format">
        <source>This is no WAV file that can be played (PCM).</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Dit is geen WAV-bestand dat kan worden afgespeeld (PCM).</translation>
    </message>
    <message id="sound.broken.long">
        <source>This file is longer than 30 s.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Dit bestand duurt langer dan 30 s.</translation>
    </message>
    <message id="sound.broken.missing">
        <source>This file cannot be read.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Dit bestand kan niet worden gelezen.</translation>
    </message>
    <message id="sound.broken.player">
        <source>Nothing on this computer plays sounds. On Linux one of these programs does: pw-play, paplay, aplay.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Niets op deze computer speelt geluid af. Op Linux kan een van deze programma&apos;s dat: pw-play, paplay, aplay.</translation>
    </message>
    <message id="sound.hint">
        <source>Off by default: the phone rings already. Nothing is heard while popups are paused or the screen is locked.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Standaard stil: de telefoon gaat al over. Bij gepauzeerde popups of een vergrendeld scherm klinkt er niets.</translation>
    </message>
    <message id="sound.own">
        <source>Callpop&apos;s own</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Dat van Callpop</translation>
    </message>
    <message id="sound.play">
        <source>Play</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Afspelen</translation>
    </message>
    <message id="sound.play_it">
        <source>Play: {name}</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Afspelen: {name}</translation>
    </message>
    <message id="sound.title">
        <source>Sounds</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Geluiden</translation>
    </message>
    <message id="stack.answered_by">
        <source>{n} answered by {name}</source>
        <translation>{n} opgenomen door {name}</translation>
    </message>
    <message id="stack.answered_by_team" numerus="yes">
        <source>{n} answered by a colleague | {n} answered by colleagues</source>
        <translation>
            <numerusform>{n} opgenomen door een collega</numerusform>
            <numerusform>{n} opgenomen door collega&apos;s</numerusform>
        </translation>
    </message>
    <message id="stack.away">
        <source>While away: {what}</source>
        <translation>Tijdens afwezigheid: {what}</translation>
    </message>
    <message id="stack.missed" numerus="yes">
        <source>{n} missed | {n} missed</source>
        <translation>
            <numerusform>{n} gemist</numerusform>
            <numerusform>{n} gemist</numerusform>
        </translation>
    </message>
    <message id="stack.more">
        <source>+{n} more · Close all</source>
        <translation>nog {n} · Alle sluiten</translation>
    </message>
    <message id="state.elsewhere">
        <source>Answered by {name}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Opgenomen door {name}</translation>
    </message>
    <message id="state.elsewhere_unknown">
        <source>Answered by a colleague</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Opgenomen door een collega</translation>
    </message>
    <message id="state.ended">
        <source>Call ended, talked {t}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Gesprek beëindigd, {t}</translation>
    </message>
    <message id="state.ended_bare">
        <source>Call ended</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Gesprek beëindigd</translation>
    </message>
    <message id="state.in_call">
        <source>In call</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>In gesprek</translation>
    </message>
    <message id="state.missed">
        <source>Missed · {time}, rang {n} s</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Gemist · {time}, ging {n} s over</translation>
    </message>
    <message id="state.missed_bare">
        <source>Missed · {time}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Gemist · {time}</translation>
    </message>
    <message id="state.passed">
        <source>Passed on by {name}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Doorverbonden door {name}</translation>
    </message>
    <message id="state.passed_unknown">
        <source>Passed on by a colleague</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Doorverbonden door een collega</translation>
    </message>
    <message id="state.rang">
        <source>rang {n} s</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>ging {n} s over</translation>
    </message>
    <message id="state.ringing">
        <source>Ringing</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Inkomend gesprek</translation>
    </message>
    <message id="state.waiting">
        <source>Still waiting</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Wacht nog</translation>
    </message>
    <message id="stats.as_long">
        <source>as long as before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>even lang als ervoor</translation>
    </message>
    <message id="stats.as_many">
        <source>as many as before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>evenveel als ervoor</translation>
    </message>
    <message id="stats.before_answer">
        <source>before an answer</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>tot het opnemen</translation>
    </message>
    <message id="stats.busiest">
        <source>Busiest hours</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Drukste uren</translation>
    </message>
    <message id="stats.busy_few">
        <source>fewer</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>minder</translation>
    </message>
    <message id="stats.busy_many">
        <source>more</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>meer</translation>
    </message>
    <message id="stats.calls">
        <source>Calls</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Gesprekken</translation>
    </message>
    <message id="stats.copied">
        <source>Copied</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Gekopieerd</translation>
    </message>
    <message id="stats.copy_picture">
        <source>Copy as a picture</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Kopiëren als afbeelding</translation>
    </message>
    <message id="stats.csv_files">
        <source>Tables (*.csv)</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message id="stats.export_csv">
        <source>Export CSV</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>CSV exporteren</translation>
    </message>
    <message id="stats.failed">
        <source>The statistics could not be read: {why}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>De statistieken konden niet gelezen worden: {why}</translation>
    </message>
    <message id="stats.fewer">
        <source>{n} fewer than before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} minder dan ervoor</translation>
    </message>
    <message id="stats.figure">
        <source>{label}: {value}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{label}: {value}</translation>
    </message>
    <message id="stats.file">
        <source>statistics</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>statistieken</translation>
    </message>
    <message id="stats.from">
        <source>From</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Van</translation>
    </message>
    <message id="stats.head_day">
        <source>Your calls, {day}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Eigen gesprekken, {day}</translation>
    </message>
    <message id="stats.head_days">
        <source>Your calls, last {n} days</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Eigen gesprekken, laatste {n} dagen</translation>
    </message>
    <message id="stats.head_span">
        <source>Your calls, {since} to {until}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Eigen gesprekken, {since} tot en met {until}</translation>
    </message>
    <message id="stats.head_today">
        <source>Your calls today</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Eigen gesprekken vandaag</translation>
    </message>
    <message id="stats.hours">
        <source>{since} to {until}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{since} tot {until}</translation>
    </message>
    <message id="stats.longer">
        <source>{t} longer</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{t} langer</translation>
    </message>
    <message id="stats.missed_rate">
        <source>Missed by you</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Zelf gemist</translation>
    </message>
    <message id="stats.month_year">
        <source>{month} {year}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message id="stats.more">
        <source>{n} more than before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} meer dan ervoor</translation>
    </message>
    <message id="stats.no_callers">
        <source>Nobody with a number called</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Niemand met een nummer heeft gebeld</translation>
    </message>
    <message id="stats.no_line">
        <source>Unknown line</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Onbekende lijn</translation>
    </message>
    <message id="stats.no_lines">
        <source>No calls on a line</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Geen gesprekken op een lijn</translation>
    </message>
    <message id="stats.none">
        <source>No calls in this period</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Geen gesprekken in deze periode</translation>
    </message>
    <message id="stats.none_before">
        <source>no calls before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>ervoor geen gesprekken</translation>
    </message>
    <message id="stats.not_saved">
        <source>It could not be saved: {why}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Opslaan is niet gelukt: {why}</translation>
    </message>
    <message id="stats.nothing">
        <source>–</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>–</translation>
    </message>
    <message id="stats.per_day">
        <source>Calls per day</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Gesprekken per dag</translation>
    </message>
    <message id="stats.per_hour">
        <source>Calls per hour</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Gesprekken per uur</translation>
    </message>
    <message id="stats.per_line">
        <source>Calls per line</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Gesprekken per lijn</translation>
    </message>
    <message id="stats.per_month">
        <source>Calls per month</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Gesprekken per maand</translation>
    </message>
    <message id="stats.per_week">
        <source>Calls per week</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Gesprekken per week</translation>
    </message>
    <message id="stats.per_year">
        <source>Calls per year</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Gesprekken per jaar</translation>
    </message>
    <message id="stats.period">
        <source>Period</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Periode</translation>
    </message>
    <message id="stats.period_days">
        <source>Last {n} days</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Laatste {n} dagen</translation>
    </message>
    <message id="stats.period_span">
        <source>From … to …</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Van … tot …</translation>
    </message>
    <message id="stats.period_today">
        <source>Today</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Vandaag</translation>
    </message>
    <message id="stats.picture_files">
        <source>Pictures (*.png)</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Afbeeldingen (*.png)</translation>
    </message>
    <message id="stats.points_fewer">
        <source>{n} points less</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} punten minder</translation>
    </message>
    <message id="stats.points_more">
        <source>{n} points more</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} punten meer</translation>
    </message>
    <message id="stats.points_same">
        <source>as before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>zoals ervoor</translation>
    </message>
    <message id="stats.rate_missed">
        <source>{rate} missed</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{rate} gemist</translation>
    </message>
    <message id="stats.ring">
        <source>Median ring time</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Mediane beltijd</translation>
    </message>
    <message id="stats.save_picture">
        <source>Save as a picture</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Opslaan als afbeelding</translation>
    </message>
    <message id="stats.saved">
        <source>Saved as {name}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Opgeslagen als {name}</translation>
    </message>
    <message id="stats.shorter">
        <source>{t} shorter</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{t} korter</translation>
    </message>
    <message id="stats.show">
        <source>Show</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Tonen</translation>
    </message>
    <message id="stats.talk">
        <source>Median talk time</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Mediane gespreksduur</translation>
    </message>
    <message id="stats.title">
        <source>Statistics</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Statistieken</translation>
    </message>
    <message id="stats.to">
        <source>To</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Tot en met</translation>
    </message>
    <message id="stats.today">
        <source>Today</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Vandaag</translation>
    </message>
    <message id="stats.top">
        <source>Top callers</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Meeste gesprekken van</translation>
    </message>
    <message id="stats.walk">
        <source>Arrow keys go from one to the next</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Pijltjestoetsen gaan verder</translation>
    </message>
    <message id="stats.week_of">
        <source>Week of {date}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Week vanaf {date}</translation>
    </message>
    <message id="stats.weekday.0">
        <source>Mon</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>ma</translation>
    </message>
    <message id="stats.weekday.1">
        <source>Tue</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>di</translation>
    </message>
    <message id="stats.weekday.2">
        <source>Wed</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>wo</translation>
    </message>
    <message id="stats.weekday.3">
        <source>Thu</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>do</translation>
    </message>
    <message id="stats.weekday.4">
        <source>Fri</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>vr</translation>
    </message>
    <message id="stats.weekday.5">
        <source>Sat</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>za</translation>
    </message>
    <message id="stats.weekday.6">
        <source>Sun</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>zo</translation>
    </message>
    <message id="stats.weekday_date">
        <source>{weekday}, {date}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{weekday} {date}</translation>
    </message>
    <message id="stats.weekday_day">
        <source>{weekday} {d}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{weekday} {d}</translation>
    </message>
    <message id="stats.within">
        <source>90 % ≤ {t}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>90% ≤ {t}</translation>
    </message>
    <message id="stats.within_long">
        <source>90 % of them took {t} at most</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>90% duurde hoogstens {t}</translation>
    </message>
    <message id="system.links_by_bundle">
        <source>macOS decides: the installed app offers itself for such links.</source>
        <translation>Dat beslist macOS: de geïnstalleerde app biedt zichzelf aan voor zulke links.</translation>
    </message>
    <message id="system.no_capture_guard">
        <source>Linux desktops do not offer this.</source>
        <translation>Linux-desktops bieden dit niet.</translation>
    </message>
    <message id="tags.add">
        <source>Add a tag</source>
        <translation>Label toevoegen</translation>
    </message>
    <message id="tags.full">
        <source>20 tags at most</source>
        <translation>Hoogstens 20 labels</translation>
    </message>
    <message id="tags.list">
        <source>Tags: {tags}</source>
        <translation>Labels: {tags}</translation>
    </message>
    <message id="tags.remove">
        <source>Remove the tag {tag}</source>
        <translation>Label {tag} verwijderen</translation>
    </message>
    <message id="tags.title">
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message id="terminal.not_here">
        <source>Not in a remote session: many share that computer, so calls come through a relay.</source>
        <translation>Niet in een sessie op afstand: velen delen die computer, dus komen oproepen via een relay.</translation>
    </message>
    <message id="terminal.not_offered">
        <source>&apos;{choice}&apos; is not offered in a remote session: many share that computer, so calls come through a relay.</source>
        <translation>&apos;{choice}&apos; is niet te kiezen in een sessie op afstand: velen delen die computer, dus komen oproepen via een relay.</translation>
    </message>
    <message id="terminal.relay_only">
        <source>This is a remote session: here calls come through the company&apos;s relay. It can be set up on the page &apos;Connection&apos;.</source>
        <translation>Dit is een sessie op afstand: oproepen komen hier via het relay van het bedrijf. Dat is in te stellen op de pagina &apos;Verbinding&apos;.</translation>
    </message>
    <message id="this_is.cancel">
        <source>Cancel</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Annuleren</translation>
    </message>
    <message id="this_is.for_number">
        <source>For all calls from this number</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Voor alle gesprekken van dit nummer</translation>
    </message>
    <message id="this_is.keep">
        <source>This is who called</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Dit is de beller</translation>
    </message>
    <message id="this_is.nobody">
        <source>Nobody found in the address books</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Niemand gevonden in de adresboeken</translation>
    </message>
    <message id="this_is.open">
        <source>This is …</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Dit is …</translation>
    </message>
    <message id="this_is.search">
        <source>Search by name, organisation or number</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Zoek op naam, organisatie of nummer</translation>
    </message>
    <message id="this_is.title">
        <source>Who is this?</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Wie is dit?</translation>
    </message>
    <message id="time.at">
        <source>{day} {clock}</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{day} {clock}</translation>
    </message>
    <message id="time.date">
        <source>{d} {month}</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{d} {month}</translation>
    </message>
    <message id="time.date_year">
        <source>{d} {month} {year}</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{d} {month} {year}</translation>
    </message>
    <message id="time.hours_minutes">
        <source>{h} h {m} min</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{h} u {m} min</translation>
    </message>
    <message id="time.minutes">
        <source>{n} min</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{n} min</translation>
    </message>
    <message id="time.minutes_seconds">
        <source>{m} min {s} s</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{m} min {s} s</translation>
    </message>
    <message id="time.month.0">
        <source>Jan</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>jan</translation>
    </message>
    <message id="time.month.1">
        <source>Feb</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>feb</translation>
    </message>
    <message id="time.month.2">
        <source>Mar</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>mrt</translation>
    </message>
    <message id="time.month.3">
        <source>Apr</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>apr</translation>
    </message>
    <message id="time.month.4">
        <source>May</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>mei</translation>
    </message>
    <message id="time.month.5">
        <source>Jun</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>jun</translation>
    </message>
    <message id="time.month.6">
        <source>Jul</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>jul</translation>
    </message>
    <message id="time.month.7">
        <source>Aug</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>aug</translation>
    </message>
    <message id="time.month.8">
        <source>Sep</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>sep</translation>
    </message>
    <message id="time.month.9">
        <source>Oct</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>okt</translation>
    </message>
    <message id="time.month.10">
        <source>Nov</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>nov</translation>
    </message>
    <message id="time.month.11">
        <source>Dec</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>dec</translation>
    </message>
    <message id="time.month_first">
        <source>{month} {d}</source>
        <extracomment>Where a date begins with its month.</extracomment>
        <translation>{d} {month}</translation>
    </message>
    <message id="time.month_first_year">
        <source>{month} {d}, {year}</source>
        <extracomment>Where a date begins with its month.</extracomment>
        <translation>{d} {month} {year}</translation>
    </message>
    <message id="time.seconds">
        <source>{n} s</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{n} s</translation>
    </message>
    <message id="time.weekday.0">
        <source>Monday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>maandag</translation>
    </message>
    <message id="time.weekday.1">
        <source>Tuesday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>dinsdag</translation>
    </message>
    <message id="time.weekday.2">
        <source>Wednesday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>woensdag</translation>
    </message>
    <message id="time.weekday.3">
        <source>Thursday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>donderdag</translation>
    </message>
    <message id="time.weekday.4">
        <source>Friday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>vrijdag</translation>
    </message>
    <message id="time.weekday.5">
        <source>Saturday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>zaterdag</translation>
    </message>
    <message id="time.weekday.6">
        <source>Sunday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>zondag</translation>
    </message>
    <message id="time.yesterday">
        <source>yesterday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>gisteren</translation>
    </message>
    <message id="tray.log_check">
        <source>The call log is being checked after the last unexpected end. It opens when that is done; calls are shown meanwhile.</source>
        <translation>De gesprekkenlijst wordt gecontroleerd na het laatste onverwachte einde. De lijst opent zodra dat klaar is; gesprekken worden ondertussen getoond.</translation>
    </message>
    <message id="tray.log_upgrade">
        <source>The call log is being brought up to date for this version. It opens when that is done; calls are shown meanwhile.</source>
        <translation>De gesprekkenlijst wordt bijgewerkt voor deze versie. De lijst opent zodra dat klaar is; gesprekken worden ondertussen getoond.</translation>
    </message>
    <message id="tray.missed" numerus="yes">
        <source>{n} missed call | {n} missed calls</source>
        <translation>
            <numerusform>{n} gemiste oproep</numerusform>
            <numerusform>{n} gemiste oproepen</numerusform>
        </translation>
    </message>
    <message id="tray.missed_last">
        <source>Last: {name}, {when}</source>
        <translation>Laatste: {name}, {when}</translation>
    </message>
    <message id="tray.off">
        <source>Not connected, trying again</source>
        <translation>Niet verbonden, nieuwe poging</translation>
    </message>
    <message id="tray.ok">
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message id="tray.paused">
        <source>Paused until {time}</source>
        <translation>Gepauzeerd tot {time}</translation>
    </message>
    <message id="try_out.asking">
        <source>Asking…</source>
        <translation>Wordt gevraagd…</translation>
    </message>
    <message id="try_out.found">
        <source>{who} ({books})</source>
        <translation>{who} ({books})</translation>
    </message>
    <message id="try_out.late">
        <source>Not every CRM has answered yet.</source>
        <translation>Nog niet elk CRM heeft geantwoord.</translation>
    </message>
    <message id="try_out.nobody">
        <source>Nobody has this number.</source>
        <translation>Niemand heeft dit nummer.</translation>
    </message>
    <message id="try_out.wrong">
        <source>&apos;{number}&apos; is no number that could be looked up.</source>
        <translation>&apos;{number}&apos; is geen nummer dat op te zoeken is.</translation>
    </message>
    <message id="update.menu">
        <source>Version {version} is there</source>
        <translation>Versie {version} is er</translation>
    </message>
    <message id="update.newer">
        <source>New version</source>
        <translation>Nieuwe versie</translation>
    </message>
    <message id="update.page">
        <source>What is new</source>
        <translation>Wat is er nieuw</translation>
    </message>
    <message id="way.and">
        <source>{names} and {last}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{names} en {last}</translation>
    </message>
    <message id="way.and_rang">
        <source>{how}, rang {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{how}, ging {t} over</translation>
    </message>
    <message id="way.and_you">
        <source>{names} and you</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{names} en eigen toestel</translation>
    </message>
    <message id="way.answered">
        <source>{name} answered</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{name} nam op</translation>
    </message>
    <message id="way.attended">
        <source>Attended</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Met ruggespraak</translation>
    </message>
    <message id="way.blind">
        <source>Blind</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Zonder ruggespraak</translation>
    </message>
    <message id="way.called">
        <source>Called {name}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{name} gebeld</translation>
    </message>
    <message id="way.called_by">
        <source>{by} called {name}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{by} belde {name}</translation>
    </message>
    <message id="way.came">
        <source>Came in for {line}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Binnengekomen op {line}</translation>
    </message>
    <message id="way.came_bare">
        <source>Came in</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Binnengekomen</translation>
    </message>
    <message id="way.ended">
        <source>Call ended</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Gesprek beëindigd</translation>
    </message>
    <message id="way.hung_up">
        <source>Caller hung up</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Beller hing op</translation>
    </message>
    <message id="way.lasting">
        <source>{what}, {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{what}, {t}</translation>
    </message>
    <message id="way.lost">
        <source>Its end was not told</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Einde niet gemeld</translation>
    </message>
    <message id="way.mobile">
        <source>On the mobile</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Op de mobiel</translation>
    </message>
    <message id="way.more">
        <source>{names} +{n}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{names} +{n}</translation>
    </message>
    <message id="way.other_side">
        <source>The other side answered</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>De andere kant nam op</translation>
    </message>
    <message id="way.passed">
        <source>{by} passed the call on to {names}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{by} verbond door met {names}</translation>
    </message>
    <message id="way.passed_to_you">
        <source>{by} passed the call on to you</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Doorverbonden door {by}</translation>
    </message>
    <message id="way.passed_to_you_unknown">
        <source>Passed on to you by a colleague</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Doorverbonden door een collega</translation>
    </message>
    <message id="way.passed_unknown">
        <source>Passed on to {names}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Doorverbonden met {names}</translation>
    </message>
    <message id="way.rang">
        <source>Rang {line}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Ging over op {line}</translation>
    </message>
    <message id="way.rang_bare">
        <source>Rang here</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Ging hier over</translation>
    </message>
    <message id="way.rang_for">
        <source>Rang {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Ging {t} over</translation>
    </message>
    <message id="way.somebody">
        <source>somebody</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>iemand</translation>
    </message>
    <message id="way.talked">
        <source>Talked {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{t} gesproken</translation>
    </message>
    <message id="way.voicemail">
        <source>Voicemail answered</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Voicemail nam op</translation>
    </message>
    <message id="way.you">
        <source>You</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Eigen toestel</translation>
    </message>
    <message id="way.you_passed">
        <source>You passed the call on to {names}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Doorverbonden met {names}</translation>
    </message>
    <message id="why.backlog">
        <source>No popup: it came with what had waited.</source>
        <translation>Geen pop-up: het kwam met wat had gewacht.</translation>
    </message>
    <message id="why.closed_by_you">
        <source>You had closed this call&apos;s card.</source>
        <translation>De kaart van dit gesprek was hier gesloten.</translation>
    </message>
    <message id="why.folded_again">
        <source>It was looked at again later.</source>
        <translation>Het is later nog eens bekeken.</translation>
    </message>
    <message id="why.followed">
        <source>The card followed the call.</source>
        <translation>De kaart volgde het gesprek.</translation>
    </message>
    <message id="why.hint">
        <source>The last notifications, and what became of each. Numbers of calls that are not yours are not kept.</source>
        <translation>De laatste meldingen en wat er van elk werd. Nummers van gesprekken van anderen worden niet bewaard.</translation>
    </message>
    <message id="why.logged">
        <source>The call log was brought up to date.</source>
        <translation>De gesprekslijst is bijgewerkt.</translation>
    </message>
    <message id="why.no_target">
        <source>No popup: it names nobody who is rung.</source>
        <translation>Geen pop-up: het noemt niemand bij wie het overgaat.</translation>
    </message>
    <message id="why.nobody_set">
        <source>No popup: no e-mail address is set, so no call is yours.</source>
        <translation>Geen pop-up: er is geen e-mailadres ingesteld, dus geen gesprek is een eigen gesprek.</translation>
    </message>
    <message id="why.none">
        <source>No notification has come yet.</source>
        <translation>Er is nog geen melding gekomen.</translation>
    </message>
    <message id="why.not_you">
        <source>No popup: it rang others ({targets}).</source>
        <translation>Geen pop-up: het ging over bij anderen ({targets}).</translation>
    </message>
    <message id="why.nothing_new">
        <source>There was nothing new for the card.</source>
        <translation>Er was niets nieuws voor de kaart.</translation>
    </message>
    <message id="why.others">
        <source>No popup: a call of others, as far as was known.</source>
        <translation>Geen pop-up: een gesprek van anderen, voor zover bekend.</translation>
    </message>
    <message id="why.over_already">
        <source>No popup: it was over before a card could be shown.</source>
        <translation>Geen pop-up: het was voorbij voordat een kaart kon verschijnen.</translation>
    </message>
    <message id="why.own_not_answered">
        <source>A call of your own shows a card when it is answered.</source>
        <translation>Een eigen gesprek toont een kaart zodra er wordt opgenomen.</translation>
    </message>
    <message id="why.own_switched_off">
        <source>No card: they are switched off for your own calls.</source>
        <translation>Geen kaart: ze staan uit voor eigen gesprekken.</translation>
    </message>
    <message id="why.own_too_old">
        <source>No card: the call was answered too long ago.</source>
        <translation>Geen kaart: er is te lang geleden opgenomen.</translation>
    </message>
    <message id="why.paused">
        <source>No popup: popups were paused.</source>
        <translation>Geen pop-up: pop-ups waren gepauzeerd.</translation>
    </message>
    <message id="why.quiet_hours">
        <source>No popup: it came within the quiet hours.</source>
        <translation>Geen pop-up: de oproep kwam binnen de stille uren.</translation>
    </message>
    <message id="why.quiet_system">
        <source>No popup: the system&apos;s “do not disturb” was on.</source>
        <translation>Geen pop-up: “Niet storen” van het systeem stond aan.</translation>
    </message>
    <message id="why.rule">
        <source>No popup: your rule keeps the card away ({rules}).</source>
        <translation>Geen pop-up: een eigen regel houdt de kaart tegen ({rules}).</translation>
    </message>
    <message id="why.shown_outgoing">
        <source>A card was shown: the other side answered.</source>
        <translation>Er is een kaart getoond: de andere kant nam op.</translation>
    </message>
    <message id="why.shown_passed">
        <source>A card was shown: the call was passed on to you.</source>
        <translation>Er is een kaart getoond: het gesprek is hierheen doorgegeven.</translation>
    </message>
    <message id="why.shown_ringing">
        <source>A card was shown: your phone rang.</source>
        <translation>Er is een kaart getoond: de telefoon ging over.</translation>
    </message>
    <message id="why.status.created">
        <source>created</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>nieuw</translation>
    </message>
    <message id="why.status.ended">
        <source>ended</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>beëindigd</translation>
    </message>
    <message id="why.status.in-progress">
        <source>answered</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>opgenomen</translation>
    </message>
    <message id="why.status.other">
        <source>other</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>anders</translation>
    </message>
    <message id="why.status.ringing">
        <source>ringing</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>gaat over</translation>
    </message>
    <message id="why.status.transfer">
        <source>passed on</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>doorverbonden</translation>
    </message>
    <message id="why.title">
        <source>Why was there no popup?</source>
        <translation>Waarom kwam er geen pop-up?</translation>
    </message>
    <message id="why.too_old">
        <source>No popup: the ring was {age} s old when it came, the limit is {limit} s.</source>
        <translation>Geen pop-up: de oproep was bij aankomst {age} s oud, de grens is {limit} s.</translation>
    </message>
    <message id="why.twice">
        <source>The same had come before.</source>
        <translation>Hetzelfde was al gekomen.</translation>
    </message>
    <message id="why.unfamiliar">
        <source>No popup: the status &apos;{status}&apos; is not known.</source>
        <translation>Geen pop-up: de status &apos;{status}&apos; is onbekend.</translation>
    </message>
    <message id="why.waited">
        <source>It had waited at the relay.</source>
        <translation>Het had bij de relay gewacht.</translation>
    </message>
    <message id="wipe.about">
        <source>This goes from this computer for good:</source>
        <translation>Dit verdwijnt voorgoed van deze computer:</translation>
    </message>
    <message id="wipe.accept">
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message id="wipe.ask">
        <source>Remove everything about a number</source>
        <translation>Alles over een nummer verwijderen</translation>
    </message>
    <message id="wipe.ask_hint">
        <source>In any spelling. What will go is shown before anything is done.</source>
        <translation>In elke schrijfwijze. Wat weggaat, is te zien voordat er iets gebeurt.</translation>
    </message>
    <message id="wipe.calls" numerus="yes">
        <source>{n} call | {n} calls</source>
        <translation>
            <numerusform>{n} gesprek</numerusform>
            <numerusform>{n} gesprekken</numerusform>
        </translation>
    </message>
    <message id="wipe.cancel">
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message id="wipe.contacts" numerus="yes">
        <source>{n} contact as Callpop keeps it | {n} contacts as Callpop keeps them</source>
        <translation>
            <numerusform>{n} contact zoals Callpop het bewaart</numerusform>
            <numerusform>{n} contacten zoals Callpop ze bewaart</numerusform>
        </translation>
    </message>
    <message id="wipe.copies" numerus="yes">
        <source>{n} older copy of the call log, as a whole | {n} older copies of the call log, as a whole</source>
        <translation>
            <numerusform>{n} oudere kopie van de gesprekslijst, in haar geheel</numerusform>
            <numerusform>{n} oudere kopieën van de gesprekslijst, in hun geheel</numerusform>
        </translation>
    </message>
    <message id="wipe.left">
        <source>These files still name the number, or could not be deleted: {files}</source>
        <translation>Deze bestanden noemen het nummer nog, of konden niet worden verwijderd: {files}</translation>
    </message>
    <message id="wipe.next">
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message id="wipe.no_number">
        <source>That is no telephone number.</source>
        <translation>Dat is geen telefoonnummer.</translation>
    </message>
    <message id="wipe.notes" numerus="yes">
        <source>{n} note | {n} notes</source>
        <translation>
            <numerusform>{n} notitie</numerusform>
            <numerusform>{n} notities</numerusform>
        </translation>
    </message>
    <message id="wipe.number">
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message id="wipe.promises" numerus="yes">
        <source>{n} promise | {n} promises</source>
        <translation>
            <numerusform>{n} toezegging</numerusform>
            <numerusform>{n} toezeggingen</numerusform>
        </translation>
    </message>
    <message id="wipe.rest">
        <source>Everything else that names the number: received notifications, cards, look-ups, mentions in other notes, log files</source>
        <translation>Al het andere dat het nummer noemt: ontvangen meldingen, kaarten, opzoekingen, vermeldingen in andere notities, logbestanden</translation>
    </message>
    <message id="wipe.soon" numerus="yes">
        <source>Everything about {number} will be removed in {n} second | Everything about {number} will be removed in {n} seconds</source>
        <translation>
            <numerusform>Alles over {number} wordt over {n} seconde verwijderd</numerusform>
            <numerusform>Alles over {number} wordt over {n} seconden verwijderd</numerusform>
        </translation>
    </message>
    <message id="wipe.stays">
        <source>An address book that holds the number is not changed: its contact returns when the book is next read. What the company’s relay still keeps is not touched.</source>
        <translation>Een adresboek met dit nummer wordt niet gewijzigd: het contact keert terug als het boek weer wordt gelezen. Wat de relay van het bedrijf nog bewaart, blijft ongemoeid.</translation>
    </message>
    <message id="wipe.tags" numerus="yes">
        <source>{n} tag | {n} tags</source>
        <translation>
            <numerusform>{n} label</numerusform>
            <numerusform>{n} labels</numerusform>
        </translation>
    </message>
    <message id="wipe.title">
        <source>Remove everything about {number}?</source>
        <translation>Alles over {number} verwijderen?</translation>
    </message>
    <message id="wipe.undo">
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message id="wipe.undo_for">
        <source>You can undo it for 10 seconds.</source>
        <translation>Het kan 10 seconden lang ongedaan worden gemaakt.</translation>
    </message>
    <message id="wrong.range">
        <source>Expected {low} to {high}; {value} stays</source>
        <translation>Verwacht wordt {low} tot {high}; het blijft {value}</translation>
    </message>
</context>
</TS>
