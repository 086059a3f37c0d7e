<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name></name>
    <message id="about.copy">
        <source>Copy details</source>
        <translation>Angaben kopieren</translation>
    </message>
    <message id="about.database">
        <source>Call log</source>
        <translation>Anrufliste</translation>
    </message>
    <message id="about.licence">
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message id="about.log_folder">
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message id="about.settings_file">
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message id="about.system">
        <source>System</source>
        <translation>System</translation>
    </message>
    <message id="about.third_party">
        <source>Licences of others</source>
        <translation>Lizenzen Dritter</translation>
    </message>
    <message id="about.title">
        <source>About Callpop</source>
        <translation>Über Callpop</translation>
    </message>
    <message id="about.version">
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message id="about.what">
        <source>Says who is calling, and opens their record.</source>
        <translation>Zeigt, wer anruft, und öffnet den Datensatz.</translation>
    </message>
    <message id="act.all_matches">
        <source>Show all in CRM</source>
        <translation>Alle im CRM zeigen</translation>
    </message>
    <message id="act.call_back">
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message id="act.close">
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message id="act.close_card">
        <source>Close card of {name}</source>
        <translation>Karte von {name} schließen</translation>
    </message>
    <message id="act.copy">
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message id="act.create">
        <source>Create contact</source>
        <translation>Kontakt anlegen</translation>
    </message>
    <message id="act.forget">
        <source>Remembered for this number; click to undo</source>
        <translation>Für diese Nummer gemerkt; Klick macht es rückgängig</translation>
    </message>
    <message id="act.handled">
        <source>Mark as handled</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message id="act.none">
        <source>None of these, create contact</source>
        <translation>Keiner davon, Kontakt anlegen</translation>
    </message>
    <message id="act.note">
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message id="act.open">
        <source>Open in CRM</source>
        <translation>Im CRM öffnen</translation>
    </message>
    <message id="act.remember">
        <source>Remember for this number</source>
        <translation>Für diese Nummer merken</translation>
    </message>
    <message id="act.search">
        <source>Search in CRM</source>
        <translation>Im CRM suchen</translation>
    </message>
    <message id="act.test">
        <source>Play a test call</source>
        <translation>Testanruf starten</translation>
    </message>
    <message id="act.this_is">
        <source>This is …</source>
        <translation>Das ist …</translation>
    </message>
    <message id="books_page.add">
        <source>Add an address book</source>
        <translation>Adressbuch hinzufügen</translation>
    </message>
    <message id="books_page.list">
        <source>Address books</source>
        <translation>Adressbücher</translation>
    </message>
    <message id="books_page.none">
        <source>There is no address book yet.</source>
        <translation>Es gibt noch kein Adressbuch.</translation>
    </message>
    <message id="call_back_note.caller">
        <source>Caller: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Anrufer: {value}</translation>
    </message>
    <message id="call_back_note.colleague_hint">
        <source>Name or e-mail address</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message id="call_back_note.colleague_label">
        <source>Colleague</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>An wen</translation>
    </message>
    <message id="call_back_note.copy">
        <source>Copy text</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Text kopieren</translation>
    </message>
    <message id="call_back_note.line">
        <source>Line: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Leitung: {value}</translation>
    </message>
    <message id="call_back_note.mail">
        <source>Write mail</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>E-Mail schreiben</translation>
    </message>
    <message id="call_back_note.note">
        <source>Note: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Notiz: {value}</translation>
    </message>
    <message id="call_back_note.note_hint">
        <source>One line for the colleague</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Eine Zeile dazu</translation>
    </message>
    <message id="call_back_note.note_label">
        <source>What it is about</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Worum es geht</translation>
    </message>
    <message id="call_back_note.number">
        <source>Number: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Nummer: {value}</translation>
    </message>
    <message id="call_back_note.subject">
        <source>Call back: {who}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Rückruf erbeten: {who}</translation>
    </message>
    <message id="call_back_note.time">
        <source>Time: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Zeit: {value}</translation>
    </message>
    <message id="call_back_note.title">
        <source>Call-back note</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Rückrufnotiz</translation>
    </message>
    <message id="calls.all">
        <source>All calls</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Alle Anrufe</translation>
    </message>
    <message id="calls.back">
        <source>Back to the list</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Zurück zur Liste</translation>
    </message>
    <message id="calls.calling">
        <source>Calling</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Wird angerufen</translation>
    </message>
    <message id="calls.calls_list">
        <source>Calls</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Anrufe</translation>
    </message>
    <message id="calls.check_connection">
        <source>Nothing after a real call? Check the connection</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Nichts nach einem echten Anruf? Verbindung prüfen</translation>
    </message>
    <message id="calls.clear_filters">
        <source>Clear the filters</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message id="calls.clear_search">
        <source>Clear the search</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Suche leeren</translation>
    </message>
    <message id="calls.day">
        <source>{weekday}, {date}</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>{weekday}, {date}</translation>
    </message>
    <message id="calls.details">
        <source>Details</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Details</translation>
    </message>
    <message id="calls.disconnected">
        <source>Not connected</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Nicht verbunden</translation>
    </message>
    <message id="calls.empty_test">
        <source>Play a test call to see the card and check the CRM link.</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Ein Testanruf zeigt die Karte und prüft den CRM-Link.</translation>
    </message>
    <message id="calls.filter_answered">
        <source>Answered</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Angenommen</translation>
    </message>
    <message id="calls.filter_missed">
        <source>Missed</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Verpasst</translation>
    </message>
    <message id="calls.filter_outgoing">
        <source>Outgoing</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Ausgehend</translation>
    </message>
    <message id="calls.in_all">
        <source>{when}, {t} in all</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>{when}, {t} insgesamt</translation>
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
        <translation>Verpasst, {n} s geklingelt</translation>
    </message>
    <message id="calls.more">
        <source>More</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Mehr</translation>
    </message>
    <message id="calls.not_read">
        <source>The call log could not be read</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Die Anrufliste konnte nicht gelesen werden</translation>
    </message>
    <message id="calls.not_stored">
        <source>Calls not stored</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message id="calls.note">
        <source>Note</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Notiz</translation>
    </message>
    <message id="calls.nothing_found">
        <source>Nothing found</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Nichts gefunden</translation>
    </message>
    <message id="calls.now_handled">
        <source>Marked as handled</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Als erledigt markiert</translation>
    </message>
    <message id="calls.older_not_read">
        <source>Older calls could not be read</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Ältere Anrufe konnten nicht gelesen werden</translation>
    </message>
    <message id="calls.pick">
        <source>Pick a call to see what happened</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Ein Anruf in der Liste zeigt hier seinen Verlauf</translation>
    </message>
    <message id="calls.retry">
        <source>Try again</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message id="calls.search">
        <source>Search name, number, note</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Name, Nummer, Notiz suchen</translation>
    </message>
    <message id="calls.signs_alone">
        <source>Signs alone are searched for from three in a row on</source>
        <translation>Zeichen ohne Buchstaben und Ziffern werden erst ab dreien hintereinander gesucht</translation>
    </message>
    <message id="calls.this_call">
        <source>This call</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Dieser Anruf</translation>
    </message>
    <message id="calls.title">
        <source>Call log</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Anrufliste</translation>
    </message>
    <message id="calls.today">
        <source>Today</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Heute</translation>
    </message>
    <message id="calls.undo">
        <source>Undo</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message id="calls.unhandle">
        <source>Mark as not handled</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Als offen markieren</translation>
    </message>
    <message id="calls.yesterday">
        <source>Yesterday</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Gestern</translation>
    </message>
    <message id="choice.bookauth.basic">
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message id="choice.bookauth.bearer">
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message id="choice.bookkind.">
        <source>Not said</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message id="choice.bookkind.carddav">
        <source>CardDAV server</source>
        <translation>CardDAV-Server</translation>
    </message>
    <message id="choice.bookkind.csv">
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message id="choice.bookkind.ldap">
        <source>LDAP directory</source>
        <translation>LDAP-Verzeichnis</translation>
    </message>
    <message id="choice.bookkind.vcard">
        <source>vCard file or folder</source>
        <translation>vCard-Datei oder -Ordner</translation>
    </message>
    <message id="choice.booktls.ldaps">
        <source>LDAPS</source>
        <translation>LDAPS</translation>
    </message>
    <message id="choice.booktls.none">
        <source>Not protected</source>
        <translation>Ungeschützt</translation>
    </message>
    <message id="choice.booktls.starttls">
        <source>StartTLS</source>
        <translation>StartTLS</translation>
    </message>
    <message id="choice.cardsize.full">
        <source>Full card</source>
        <translation>Ganze Karte</translation>
    </message>
    <message id="choice.cardsize.off">
        <source>No card</source>
        <translation>Keine Karte</translation>
    </message>
    <message id="choice.cardsize.small">
        <source>Small card</source>
        <translation>Kleine Karte</translation>
    </message>
    <message id="choice.colourscheme.dark">
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message id="choice.colourscheme.light">
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message id="choice.colourscheme.system">
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message id="choice.corner.bottom-left">
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message id="choice.corner.bottom-right">
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message id="choice.corner.top-left">
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message id="choice.corner.top-right">
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message id="choice.dialby.platform">
        <source>The telephony platform</source>
        <translation>Die Telefonieplattform</translation>
    </message>
    <message id="choice.dialby.system">
        <source>This computer&apos;s phone program</source>
        <translation>Das Telefonprogramm dieses Computers</translation>
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
        <translation>Wie das System</translation>
    </message>
    <message id="choice.motion.full">
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message id="choice.motion.reduced">
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message id="choice.motion.system">
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message id="choice.openwhen.answer">
        <source>When I answer</source>
        <translation>Wenn ich annehme</translation>
    </message>
    <message id="choice.openwhen.button">
        <source>On the button</source>
        <translation>Auf Knopfdruck</translation>
    </message>
    <message id="choice.openwhen.ringing">
        <source>When it rings</source>
        <translation>Wenn es klingelt</translation>
    </message>
    <message id="choice.rulecard.">
        <source>As usual</source>
        <translation>Wie sonst</translation>
    </message>
    <message id="choice.rulecard.full">
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message id="choice.rulecard.never">
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message id="choice.rulecard.small">
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message id="choice.ruleopen.">
        <source>As usual</source>
        <translation>Wie sonst</translation>
    </message>
    <message id="choice.ruleopen.answer">
        <source>When I answer</source>
        <translation>Beim Annehmen</translation>
    </message>
    <message id="choice.ruleopen.button">
        <source>On the button</source>
        <translation>Auf Knopfdruck</translation>
    </message>
    <message id="choice.ruleopen.ringing">
        <source>When it rings</source>
        <translation>Beim Klingeln</translation>
    </message>
    <message id="choice.rulesound.">
        <source>As usual</source>
        <translation>Wie sonst</translation>
    </message>
    <message id="choice.rulesound.off">
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message id="choice.rulesound.on">
        <source>On</source>
        <translation>An</translation>
    </message>
    <message id="choice.screenchoice.pointer">
        <source>With the pointer</source>
        <translation>Mit dem Mauszeiger</translation>
    </message>
    <message id="choice.screenchoice.primary">
        <source>Main screen</source>
        <translation>Hauptbildschirm</translation>
    </message>
    <message id="choice.sourcekind.listener">
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message id="choice.sourcekind.relay">
        <source>A relay</source>
        <translation>Ein Relay</translation>
    </message>
    <message id="choice.systemquiet.ignore">
        <source>Cards as usual</source>
        <translation>Karten wie sonst</translation>
    </message>
    <message id="choice.systemquiet.rest">
        <source>No cards, no sounds</source>
        <translation>Keine Karten, keine Töne</translation>
    </message>
    <message id="choice.systemquiet.silent">
        <source>Cards without sounds</source>
        <translation>Karten ohne Töne</translation>
    </message>
    <message id="choice.terminalserver.auto">
        <source>Depends on the session</source>
        <translation>Je nach Sitzung</translation>
    </message>
    <message id="choice.terminalserver.off">
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message id="choice.terminalserver.on">
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message id="choice.whenanswered.close">
        <source>Close the card</source>
        <translation>Karte schließen</translation>
    </message>
    <message id="choice.whenanswered.keep">
        <source>Keep the card</source>
        <translation>Karte behalten</translation>
    </message>
    <message id="choice.whenanswered.small">
        <source>Small after a while</source>
        <translation>Bald verkleinern</translation>
    </message>
    <message id="choice.whenelsewhere.close">
        <source>Close the card</source>
        <translation>Karte schließen</translation>
    </message>
    <message id="choice.whenelsewhere.leave">
        <source>Leave after a while</source>
        <translation>Bald schließen</translation>
    </message>
    <message id="choice.whenelsewhere.stay">
        <source>Stay until closed</source>
        <translation>Bleibt bis zum Schließen</translation>
    </message>
    <message id="choice.whenended.close">
        <source>Close the card</source>
        <translation>Karte schließen</translation>
    </message>
    <message id="choice.whenended.leave">
        <source>Leave after a while</source>
        <translation>Bald schließen</translation>
    </message>
    <message id="choice.whenended.stay">
        <source>Stay until closed</source>
        <translation>Bleibt bis zum Schließen</translation>
    </message>
    <message id="choice.whenmissed.fold">
        <source>Fold into one line</source>
        <translation>Zu einer Zeile falten</translation>
    </message>
    <message id="choice.whenmissed.leave">
        <source>Leave after a while</source>
        <translation>Bald schließen</translation>
    </message>
    <message id="choice.whenmissed.stay">
        <source>Stay until closed</source>
        <translation>Bleibt bis zum Schließen</translation>
    </message>
    <message id="closed.called_back">
        <source>Called back</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message id="closed.colleague">
        <source>{name} handled it</source>
        <translation>Von {name} erledigt</translation>
    </message>
    <message id="closed.colleague_unknown">
        <source>Handled in the team</source>
        <translation>Im Team erledigt</translation>
    </message>
    <message id="closed.got_through">
        <source>Got through later</source>
        <translation>Später durchgekommen</translation>
    </message>
    <message id="closed.handled">
        <source>Marked as handled</source>
        <translation>Als erledigt markiert</translation>
    </message>
    <message id="closed.settled">
        <source>{name} called back</source>
        <translation>{name} hat zurückgerufen</translation>
    </message>
    <message id="closed.settled_unknown">
        <source>The team called back</source>
        <translation>Vom Team zurückgerufen</translation>
    </message>
    <message id="column.before">
        <source>Period before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message id="column.calls">
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message id="column.day">
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message id="column.figure">
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message id="column.hour">
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message id="column.line">
        <source>Line</source>
        <translation>Angerufene Rufnummer</translation>
    </message>
    <message id="column.month">
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message id="column.name">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="column.number">
        <source>Number</source>
        <translation>Rufnummer</translation>
    </message>
    <message id="column.rate">
        <source>Missed rate</source>
        <translation>Anteil verpasst</translation>
    </message>
    <message id="column.ring_median">
        <source>Ring time, median (seconds)</source>
        <translation>Klingelzeit, Median (Sekunden)</translation>
    </message>
    <message id="column.ring_p90">
        <source>Ring time, 90 % (seconds)</source>
        <translation>Klingelzeit, 90 % (Sekunden)</translation>
    </message>
    <message id="column.talk_median">
        <source>Talk time, median (seconds)</source>
        <translation>Sprechzeit, Median (Sekunden)</translation>
    </message>
    <message id="column.talk_p90">
        <source>Talk time, 90 % (seconds)</source>
        <translation>Sprechzeit, 90 % (Sekunden)</translation>
    </message>
    <message id="column.total">
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message id="column.value">
        <source>This period</source>
        <translation>Dieser Zeitraum</translation>
    </message>
    <message id="column.week">
        <source>Week from</source>
        <translation>Woche ab</translation>
    </message>
    <message id="column.weekday">
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message id="column.year">
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message id="complaint.title">
        <source>That did not work</source>
        <extracomment>What could not be done, said where there is no tray.</extracomment>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message id="connection.did.closed">
        <source>card closed</source>
        <translation>Karte geschlossen</translation>
    </message>
    <message id="connection.did.duplicate">
        <source>came twice</source>
        <translation>doppelt gekommen</translation>
    </message>
    <message id="connection.did.ignored">
        <source>not you</source>
        <translation>nicht für hier</translation>
    </message>
    <message id="connection.did.logged">
        <source>in the log</source>
        <translation>in der Anrufliste</translation>
    </message>
    <message id="connection.did.rejected">
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message id="connection.did.shown">
        <source>card shown</source>
        <translation>Karte gezeigt</translation>
    </message>
    <message id="connection.did.updated">
        <source>card updated</source>
        <translation>Karte erneuert</translation>
    </message>
    <message id="connection.disconnect">
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message id="connection.disconnected">
        <source>The relay is not asked any more.</source>
        <translation>Das Relay wird nicht mehr gefragt.</translation>
    </message>
    <message id="connection.enrolled_as">
        <source>Enrolled as {who}.</source>
        <translation>Angemeldet als {who}.</translation>
    </message>
    <message id="connection.enrolled_on">
        <source>Enrolled on {date} as {who}.</source>
        <translation>Angemeldet am {date} als {who}.</translation>
    </message>
    <message id="connection.here">
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message id="connection.here_hint">
        <source>The portal reaches this computer directly.</source>
        <translation>Das Portal erreicht diesen Computer direkt.</translation>
    </message>
    <message id="connection.last" numerus="yes">
        <source>Last notification {time}, {n} today | Last notification {time}, {n} today</source>
        <translation>
            <numerusform>Letzte Benachrichtigung {time}, {n} heute</numerusform>
            <numerusform>Letzte Benachrichtigung {time}, {n} heute</numerusform>
        </translation>
    </message>
    <message id="connection.last_of_before">
        <source>Last notification {time}, none today</source>
        <translation>Letzte Benachrichtigung {time}, heute keine</translation>
    </message>
    <message id="connection.new_code">
        <source>Use a new code</source>
        <translation>Neuen Code verwenden</translation>
    </message>
    <message id="connection.none_yet">
        <source>No notification has come yet</source>
        <translation>Es ist noch keine Benachrichtigung gekommen</translation>
    </message>
    <message id="connection.others">
        <source>a colleague&apos;s call, not kept</source>
        <translation>Anruf für andere, nicht gespeichert</translation>
    </message>
    <message id="connection.recent">
        <source>Recent notifications</source>
        <translation>Letzte Benachrichtigungen</translation>
    </message>
    <message id="connection.recent_none">
        <source>Each notification stands here as it comes, and what it did.</source>
        <translation>Hier steht jede Benachrichtigung, die kommt, und was sie bewirkt hat.</translation>
    </message>
    <message id="connection.relay">
        <source>A relay</source>
        <translation>Ein Relay</translation>
    </message>
    <message id="connection.relay_hint">
        <source>One server at your company passes the calls on to each desktop.</source>
        <translation>Ein Server der Firma gibt die Anrufe an jeden Arbeitsplatz weiter.</translation>
    </message>
    <message id="connection.to">
        <source>{caller} to {line}</source>
        <translation>{caller} an {line}</translation>
    </message>
    <message id="connection.to_relay">
        <source>Connected to {host}</source>
        <translation>Verbunden mit {host}</translation>
    </message>
    <message id="contact_field.email">
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message id="contact_field.first">
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message id="contact_field.id">
        <source>Record id</source>
        <translation>Datensatz-Id</translation>
    </message>
    <message id="contact_field.last">
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message id="contact_field.name">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="contact_field.none">
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message id="contact_field.number">
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message id="contact_field.organisation">
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message id="contact_field.place">
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message id="contact_field.url">
        <source>Record&apos;s address</source>
        <translation>Adresse des Datensatzes</translation>
    </message>
    <message id="contacts_page.column">
        <source>Column {n}</source>
        <translation>Spalte {n}</translation>
    </message>
    <message id="contacts_page.contacts" numerus="yes">
        <source>{n} contact | {n} contacts</source>
        <translation>
            <numerusform>{n} Kontakt</numerusform>
            <numerusform>{n} Kontakte</numerusform>
        </translation>
    </message>
    <message id="contacts_page.found_out">
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message id="contacts_page.guess">
        <source>Find out the columns</source>
        <translation>Spalten automatisch erkennen</translation>
    </message>
    <message id="contacts_page.missing_path">
        <source>a file is missing</source>
        <translation>eine Datei fehlt</translation>
    </message>
    <message id="contacts_page.missing_url">
        <source>an address is missing</source>
        <translation>eine Adresse fehlt</translation>
    </message>
    <message id="contacts_page.preview">
        <source>Read as {encoding}, columns separated by “{delimiter}”</source>
        <translation>Gelesen als {encoding}, Spalten getrennt durch „{delimiter}“</translation>
    </message>
    <message id="contacts_page.preview_none">
        <source>The first rows are shown here once there is a file.</source>
        <translation>Hier stehen die ersten Zeilen, sobald es eine Datei gibt.</translation>
    </message>
    <message id="contacts_page.read">
        <source>{contacts} · read {when}</source>
        <translation>{contacts} · gelesen {when}</translation>
    </message>
    <message id="contacts_page.reading">
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message id="contacts_page.reading_done" numerus="yes">
        <source>Reading… {n} so far | Reading… {n} so far</source>
        <translation>
            <numerusform>Wird gelesen… bisher {n}</numerusform>
            <numerusform>Wird gelesen… bisher {n}</numerusform>
        </translation>
    </message>
    <message id="contacts_page.reading_share">
        <source>Reading… {percent} %</source>
        <translation>Wird gelesen… {percent} %</translation>
    </message>
    <message id="contacts_page.refresh">
        <source>Refresh now</source>
        <translation>Aktualisieren</translation>
    </message>
    <message id="contacts_page.secret_needs_url">
        <source>First the server&apos;s address: the password is kept for that host alone.</source>
        <translation>Zuerst die Adresse des Servers: Das Passwort wird nur für diesen Host gemerkt.</translation>
    </message>
    <message id="contacts_page.stay">
        <source>{contacts} read {when} stay</source>
        <translation>{contacts} bleiben, gelesen {when}</translation>
    </message>
    <message id="contacts_page.tab">
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message id="contacts_page.waiting">
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message id="contacts_page.wrong_encoding">
        <source>expected an encoding such as utf-8 or cp1252</source>
        <translation>erwartet wird eine Kodierung wie utf-8 oder cp1252</translation>
    </message>
    <message id="contacts_page.wrong_region">
        <source>expected two letters, such as NL</source>
        <translation>erwartet werden zwei Buchstaben, etwa DE</translation>
    </message>
    <message id="contacts_page.wrong_url">
        <source>expected an address that begins with {schemes}</source>
        <translation>erwartet wird eine Adresse, die mit {schemes} beginnt</translation>
    </message>
    <message id="contacts_try.button">
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message id="contacts_try.hint">
        <source>Whom it is taken for now, and in which books and CRMs they stand.</source>
        <translation>Für wen sie jetzt gehalten wird, und in welchen Büchern und CRM-Systemen.</translation>
    </message>
    <message id="contacts_try.title">
        <source>Look up a number</source>
        <translation>Nummer nachschlagen</translation>
    </message>
    <message id="copy.done">
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message id="crash.text">
        <source>No call is lost: what was received is in the call log. A report helps to find the cause; it holds no secrets, and numbers are masked.</source>
        <translation>Kein Anruf ist verloren: Was empfangen wurde, steht in der Anrufliste. Ein Bericht hilft, die Ursache zu finden; er enthält keine Geheimnisse, und Nummern sind maskiert.</translation>
    </message>
    <message id="crash.title">
        <source>Callpop ended unexpectedly last time</source>
        <translation>Callpop wurde zuletzt unerwartet beendet</translation>
    </message>
    <message id="crm_field.account">
        <source>Account</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Konto</translation>
    </message>
    <message id="crm_field.api">
        <source>Address of the API</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Adresse der API</translation>
    </message>
    <message id="crm_field.base">
        <source>Address of the server</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Adresse des Servers</translation>
    </message>
    <message id="crm_field.board">
        <source>Board</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Board</translation>
    </message>
    <message id="crm_field.column">
        <source>Column</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Spalte</translation>
    </message>
    <message id="crm_field.company">
        <source>Company</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Firma</translation>
    </message>
    <message id="crm_field.database">
        <source>Database</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Datenbank</translation>
    </message>
    <message id="crm_field.domain">
        <source>Domain</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Domain</translation>
    </message>
    <message id="crm_field.email">
        <source>E-mail address</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>E-Mail-Adresse</translation>
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
        <translation>Organisationsnummer</translation>
    </message>
    <message id="crm_field.portal">
        <source>Portal</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Portal</translation>
    </message>
    <message id="crm_field.subdomain">
        <source>Subdomain</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Subdomain</translation>
    </message>
    <message id="crm_field.tenant">
        <source>Tenant</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Mandant</translation>
    </message>
    <message id="crm_field.user">
        <source>User</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Benutzer</translation>
    </message>
    <message id="crm_page.example">
        <source>Example: {url}</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Beispiel: {url}</translation>
    </message>
    <message id="crm_page.own">
        <source>Own addresses</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Eigene Adressen</translation>
    </message>
    <message id="crm_page.source">
        <source>Source: {source}</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Quelle: {source}</translation>
    </message>
    <message id="crm_page.trust.documented">
        <source>From the vendor&apos;s documentation, not tried on a real account: test it before you rely on it.</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Aus der Dokumentation des Herstellers, an keinem echten Konto ausprobiert: vor dem Einsatz testen.</translation>
    </message>
    <message id="crm_page.trust.reported">
        <source>From other public programs, not tried on a real account: test it before you rely on it.</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Aus anderen öffentlichen Programmen, an keinem echten Konto ausprobiert: vor dem Einsatz testen.</translation>
    </message>
    <message id="crm_page.trust.tried">
        <source>Tried on the real system by Callpop&apos;s makers.</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Von den Machern von Callpop am echten System ausprobiert.</translation>
    </message>
    <message id="ctx.also">
        <source>Also ringing: {names} +{n}</source>
        <translation>Klingelt auch bei: {names} +{n}</translation>
    </message>
    <message id="ctx.also_all">
        <source>Also ringing: {names}</source>
        <translation>Klingelt auch bei: {names}</translation>
    </message>
    <message id="ctx.crm_down">
        <source>CRM did not answer. Number search still works.</source>
        <translation>CRM antwortet nicht. Suche nach Nummer möglich.</translation>
    </message>
    <message id="ctx.first">
        <source>First call from this number</source>
        <translation>Erster Anruf von dieser Nummer</translation>
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
        <translation>{when}, angenommen von {name}</translation>
    </message>
    <message id="ctx.last_elsewhere_unknown">
        <source>{when}, answered by a colleague</source>
        <translation>{when}, im Team angenommen</translation>
    </message>
    <message id="ctx.last_missed">
        <source>{when}, missed</source>
        <translation>{when}, verpasst</translation>
    </message>
    <message id="ctx.last_not_reached">
        <source>{when}, not reached</source>
        <translation>{when}, nicht erreicht</translation>
    </message>
    <message id="ctx.last_note">
        <source>note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message id="ctx.line">
        <source>to {line} · {number}</source>
        <translation>an {line} · {number}</translation>
    </message>
    <message id="ctx.line_bare">
        <source>to {line}</source>
        <translation>an {line}</translation>
    </message>
    <message id="ctx.lookup">
        <source>Looking up the caller</source>
        <translation>Suche läuft</translation>
    </message>
    <message id="ctx.missed_today">
        <source>{nth} missed call today · nobody answered</source>
        <translation>{nth} verpasster Anruf heute · niemand hat abgenommen</translation>
    </message>
    <message id="ctx.nobody_answered">
        <source>Nobody answered</source>
        <translation>Niemand hat abgenommen</translation>
    </message>
    <message id="ctx.nth_week">
        <source>{nth} call this week · {last}</source>
        <translation>{nth} Anruf diese Woche · {last}</translation>
    </message>
    <message id="ctx.nth_week_bare">
        <source>{nth} call this week</source>
        <translation>{nth} Anruf diese Woche</translation>
    </message>
    <message id="ctx.others" numerus="yes">
        <source>{n} other phone rings too | {n} other phones ring too</source>
        <translation>
            <numerusform>{n} weiteres Telefon klingelt mit</numerusform>
            <numerusform>{n} weitere Telefone klingeln mit</numerusform>
        </translation>
    </message>
    <message id="data.export">
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message id="data.heading">
        <source>Your data</source>
        <translation>Eigene Daten</translation>
    </message>
    <message id="data.hint">
        <source>Take it with you, bring it back, or have it go for good.</source>
        <translation>Mitnehmen, zurückholen oder endgültig entfernen.</translation>
    </message>
    <message id="data.import">
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message id="data.wipe">
        <source>Remove a number…</source>
        <translation>Nummer entfernen…</translation>
    </message>
    <message id="detail.all">
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message id="detail.all_spoken">
        <source>Show all {n} calls with this caller</source>
        <translation>Alle {n} Anrufe mit dieser Nummer zeigen</translation>
    </message>
    <message id="detail.call_back_note">
        <source>Call-back note</source>
        <translation>Rückrufnotiz</translation>
    </message>
    <message id="detail.earlier">
        <source>Earlier with this caller</source>
        <translation>Frühere Anrufe</translation>
    </message>
    <message id="detail.first">
        <source>No earlier calls</source>
        <translation>Keine früheren Anrufe</translation>
    </message>
    <message id="detail.name_for">
        <source>{name}, {t}</source>
        <translation>{name}, {t}</translation>
    </message>
    <message id="detail.not_voicemail">
        <source>That was no voicemail</source>
        <translation>Das war nicht die Mailbox</translation>
    </message>
    <message id="detail.promise">
        <source>{what}, {due}</source>
        <translation>{what}, {due}</translation>
    </message>
    <message id="detail.saved_at">
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message id="detail.voicemail">
        <source>That was voicemail</source>
        <translation>Das war die Mailbox</translation>
    </message>
    <message id="detail.you">
        <source>You</source>
        <translation>Selbst angenommen</translation>
    </message>
    <message id="detail.you_called">
        <source>You called</source>
        <translation>Selbst angerufen</translation>
    </message>
    <message id="detail.you_called_for">
        <source>You called, {t}</source>
        <translation>Selbst angerufen, {t}</translation>
    </message>
    <message id="detail.you_for">
        <source>You, {t}</source>
        <translation>Selbst, {t}</translation>
    </message>
    <message id="diagnostics.again">
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message id="diagnostics.checking">
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message id="diagnostics.not_saved">
        <source>It could not be saved: {why}</source>
        <translation>Er ließ sich nicht speichern: {why}</translation>
    </message>
    <message id="diagnostics.report">
        <source>Save a report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message id="diagnostics.saved">
        <source>Saved as {file}. Read it before you send it.</source>
        <translation>Gespeichert als {file}. Vor dem Verschicken durchlesen.</translation>
    </message>
    <message id="dial.asked">
        <source>Calling {number}.</source>
        <translation>{number} wird angerufen.</translation>
    </message>
    <message id="dial.blocked">
        <source>{number} cannot be called: it is blocked at the platform.</source>
        <translation>{number} kann nicht angerufen werden: Die Nummer ist auf der Plattform gesperrt.</translation>
    </message>
    <message id="dial.clipboard">
        <source>Call the number on the clipboard</source>
        <translation>Nummer aus der Zwischenablage anrufen</translation>
    </message>
    <message id="dial.connected">
        <source>Talking with {number}.</source>
        <translation>Im Gespräch mit {number}.</translation>
    </message>
    <message id="dial.my_phone">
        <source>Calling {number}: your phone rings first.</source>
        <translation>{number} wird angerufen: Zuerst klingelt das eigene Telefon.</translation>
    </message>
    <message id="dial.my_phone_failed">
        <source>{number} was not called: your phone was not answered.</source>
        <translation>{number} wurde nicht angerufen: Das eigene Telefon wurde nicht abgenommen.</translation>
    </message>
    <message id="dial.no_number">
        <source>There is no telephone number on the clipboard.</source>
        <translation>In der Zwischenablage steht keine Telefonnummer.</translation>
    </message>
    <message id="dial.not_placed">
        <source>What became of the call to {number} is not known.</source>
        <translation>Was aus dem Anruf bei {number} wurde, ist nicht bekannt.</translation>
    </message>
    <message id="dial.over">
        <source>The call with {number} is over.</source>
        <translation>Das Gespräch mit {number} ist beendet.</translation>
    </message>
    <message id="dial.their_phone">
        <source>Calling {number}: it rings.</source>
        <translation>{number} wird angerufen: Es klingelt.</translation>
    </message>
    <message id="dial.their_phone_failed">
        <source>{number} did not answer.</source>
        <translation>{number} hat nicht angenommen.</translation>
    </message>
    <message id="dial.token">
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message id="dial.token_hint">
        <source>From the telephony portal. It is kept in the system&apos;s keyring and goes to the platform alone.</source>
        <translation>Aus dem Telefonieportal. Es liegt im Schlüsselbund des Systems und geht nur an die Plattform.</translation>
    </message>
    <message id="doctor.bad">
        <source>to mend</source>
        <translation>zu beheben</translation>
    </message>
    <message id="doctor.check.agent">
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message id="doctor.check.clock">
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message id="doctor.check.database">
        <source>Call log</source>
        <translation>Anrufliste</translation>
    </message>
    <message id="doctor.check.keyring">
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message id="doctor.check.popups">
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message id="doctor.check.quiet">
        <source>Quiet</source>
        <translation>Ruhe</translation>
    </message>
    <message id="doctor.check.running">
        <source>Callpop</source>
        <translation>Callpop</translation>
    </message>
    <message id="doctor.check.settings">
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message id="doctor.check.source">
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message id="doctor.check.targets">
        <source>Your calls</source>
        <translation>Eigene Anrufe</translation>
    </message>
    <message id="doctor.check.tray">
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message id="doctor.clock_behind">
        <source>This computer&apos;s clock is {seconds} s behind the platform&apos;s.</source>
        <translation>Gegenüber der Uhr der Plattform geht die Uhr dieses Computers um {seconds} s nach.</translation>
    </message>
    <message id="doctor.clock_off">
        <source>This computer&apos;s clock is {seconds} s ahead of the platform&apos;s.</source>
        <translation>Gegenüber der Uhr der Plattform geht die Uhr dieses Computers um {seconds} s vor.</translation>
    </message>
    <message id="doctor.clock_right">
        <source>The clock agrees with the platform&apos;s.</source>
        <translation>Die Uhr stimmt mit der der Plattform überein.</translation>
    </message>
    <message id="doctor.clock_unknown">
        <source>The clock can be compared once notifications come.</source>
        <translation>Die Uhr lässt sich vergleichen, sobald Meldungen kommen.</translation>
    </message>
    <message id="doctor.good">
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message id="doctor.has_died">
        <source>Callpop ended without saying so (process {pid}).</source>
        <translation>Callpop hat sich ohne Abmeldung beendet (Prozess {pid}).</translation>
    </message>
    <message id="doctor.keyring">
        <source>The system&apos;s keyring keeps the secrets.</source>
        <translation>Der Schlüsselbund des Systems bewahrt die Geheimnisse auf.</translation>
    </message>
    <message id="doctor.last_notification">
        <source>The last notification came {at}.</source>
        <translation>Die letzte Meldung kam {at}.</translation>
    </message>
    <message id="doctor.listener_silent">
        <source>{url} does not answer: {why}</source>
        <translation>{url} antwortet nicht: {why}</translation>
    </message>
    <message id="doctor.listening">
        <source>Callpop listens on {url}.</source>
        <translation>Callpop nimmt Meldungen unter {url} an.</translation>
    </message>
    <message id="doctor.little_room">
        <source>Only {mb} MB are left on the disk of {folder}.</source>
        <translation>Auf dem Datenträger von {folder} sind nur noch {mb} MB frei.</translation>
    </message>
    <message id="doctor.log_damaged">
        <source>The call log is damaged: {why}</source>
        <translation>Die Anrufliste ist beschädigt: {why}</translation>
    </message>
    <message id="doctor.log_sound">
        <source>The call log is sound: {calls} calls in {file}.</source>
        <translation>Die Anrufliste ist in Ordnung: {calls} Anrufe in {file}.</translation>
    </message>
    <message id="doctor.log_unreadable">
        <source>The call log cannot be read: {why}</source>
        <translation>Die Anrufliste ist nicht lesbar: {why}</translation>
    </message>
    <message id="doctor.long_silence">
        <source>Nothing has come for more than a day.</source>
        <translation>Seit mehr als einem Tag ist nichts gekommen.</translation>
    </message>
    <message id="doctor.mend_clock_behind">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile.</source>
        <translation>Das System die Uhr stellen lassen; Callpop rechnet den Unterschied bis dahin heraus.</translation>
    </message>
    <message id="doctor.mend_clock_off">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile.</source>
        <translation>Das System die Uhr stellen lassen; Callpop rechnet den Unterschied bis dahin heraus.</translation>
    </message>
    <message id="doctor.mend_has_died">
        <source>Start Callpop again; save a report if it happens more than once.</source>
        <translation>Callpop neu starten; geschieht es öfter, einen Bericht speichern.</translation>
    </message>
    <message id="doctor.mend_listener_silent">
        <source>Restart Callpop; look for a firewall on this computer.</source>
        <translation>Callpop neu starten; die Firewall dieses Computers prüfen.</translation>
    </message>
    <message id="doctor.mend_little_room">
        <source>Make room: calls that cannot be stored are not lost, but they are not in the log either.</source>
        <translation>Platz schaffen: Anrufe, die nicht gespeichert werden können, gehen nicht verloren, fehlen aber in der Anrufliste.</translation>
    </message>
    <message id="doctor.mend_log_damaged">
        <source>Restart Callpop: it sets the damaged file aside and begins a new one.</source>
        <translation>Callpop neu starten: Die beschädigte Datei wird beiseitegelegt und eine neue begonnen.</translation>
    </message>
    <message id="doctor.mend_log_unreadable">
        <source>Restart Callpop; if it stays so, save a report.</source>
        <translation>Callpop neu starten; bleibt es dabei, einen Bericht speichern.</translation>
    </message>
    <message id="doctor.mend_long_silence">
        <source>Call yourself; if nothing comes, compare the URL in the portal with the one under &apos;Connection&apos;.</source>
        <translation>Die eigene Nummer anrufen; kommt nichts, die URL im Portal mit der unter „Verbindung“ vergleichen.</translation>
    </message>
    <message id="doctor.mend_never_seen">
        <source>Compare your address with the one in the portal; capitals make no difference.</source>
        <translation>Die eigene Adresse mit der im Portal vergleichen; Groß- und Kleinschreibung ist gleich.</translation>
    </message>
    <message id="doctor.mend_newer_log">
        <source>Install the newer version again.</source>
        <translation>Wieder die neuere Version installieren.</translation>
    </message>
    <message id="doctor.mend_no_email">
        <source>Enter the e-mail address that the portal knows you by.</source>
        <translation>Die E-Mail-Adresse eintragen, unter der das Portal den eigenen Benutzer führt.</translation>
    </message>
    <message id="doctor.mend_no_keyring">
        <source>Install or unlock a keyring (GNOME Keyring, KWallet) if secrets shall be kept there.</source>
        <translation>Einen Schlüsselbund (GNOME-Schlüsselbund, KWallet) installieren oder entsperren, wenn Geheimnisse dort liegen sollen.</translation>
    </message>
    <message id="doctor.mend_no_notification">
        <source>Paste the notification URL into the portal, then call yourself.</source>
        <translation>Die Benachrichtigungs-URL im Portal einfügen, dann die eigene Nummer anrufen.</translation>
    </message>
    <message id="doctor.mend_no_screen">
        <source>Start Callpop inside a desktop session, with the libraries that the README names.</source>
        <translation>Callpop in einer Desktop-Sitzung starten, mit den Bibliotheken, die die README nennt.</translation>
    </message>
    <message id="doctor.mend_no_template">
        <source>Choose your CRM on the CRM page of the settings.</source>
        <translation>In den Einstellungen auf der Seite CRM das eigene CRM wählen.</translation>
    </message>
    <message id="doctor.mend_no_tray">
        <source>On GNOME, install the AppIndicator extension; without one, Callpop offers its window.</source>
        <translation>Unter GNOME die Erweiterung AppIndicator installieren; ohne Infobereich bietet Callpop sein Fenster an.</translation>
    </message>
    <message id="doctor.mend_nobody">
        <source>Enter your e-mail address in the telephony portal on the page &apos;You&apos; of the settings.</source>
        <translation>In den Einstellungen auf der Seite „Ich“ die eigene E-Mail-Adresse aus dem Telefonieportal eintragen.</translation>
    </message>
    <message id="doctor.mend_not_listening">
        <source>See the page &apos;Connection&apos; of the settings: it says why.</source>
        <translation>Die Seite „Verbindung“ der Einstellungen sagt, warum.</translation>
    </message>
    <message id="doctor.mend_not_placeable">
        <source>Install XWayland, or a notification service.</source>
        <translation>XWayland oder einen Benachrichtigungsdienst installieren.</translation>
    </message>
    <message id="doctor.mend_not_running">
        <source>Start Callpop.</source>
        <translation>Callpop starten.</translation>
    </message>
    <message id="doctor.mend_on_share">
        <source>Keep the profile in a folder of this computer: --profile, CALLPOP_PROFILE, or [profile] of the policy.</source>
        <translation>Das Profil in einem Ordner dieses Computers halten: --profile, CALLPOP_PROFILE oder [profile] der Vorgaben.</translation>
    </message>
    <message id="doctor.mend_only_loopback">
        <source>The platform needs a way here: a reverse proxy or tunnel, another address under &apos;Connection&apos;, or a relay.</source>
        <translation>Die Plattform braucht einen Weg hierher: einen Reverse-Proxy oder Tunnel, eine andere Adresse unter „Verbindung“ oder ein Relay.</translation>
    </message>
    <message id="doctor.mend_port_taken">
        <source>End it, or choose another port on the page &apos;Connection&apos; and change the URL in the portal.</source>
        <translation>Es beenden, oder auf der Seite „Verbindung“ einen anderen Port wählen und die URL im Portal ändern.</translation>
    </message>
    <message id="doctor.mend_quiet_always">
        <source>Shorten them on the page &apos;Every day&apos; of the settings.</source>
        <translation>Auf der Seite „Alltag“ der Einstellungen lassen sie sich kürzen.</translation>
    </message>
    <message id="doctor.mend_quiet_hours">
        <source>The tray&apos;s menu shows calls all the same; the hours are on the page &apos;Every day&apos; of the settings.</source>
        <translation>Das Menü im Infobereich zeigt Anrufe trotzdem; die Zeiten stehen auf der Seite „Alltag“ der Einstellungen.</translation>
    </message>
    <message id="doctor.mend_quiet_system">
        <source>Switch it off in the system, or choose on the page &apos;Every day&apos; of the settings what it means to Callpop.</source>
        <translation>Im System lässt es sich ausschalten; was es für Callpop heißt, steht auf der Seite „Alltag“ der Einstellungen.</translation>
    </message>
    <message id="doctor.mend_read_only">
        <source>Give yourself the right to write there.</source>
        <translation>Das Schreibrecht dort geben.</translation>
    </message>
    <message id="doctor.mend_relay_clock_ahead">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile. If other computers say so too, the relay&apos;s clock is wrong.</source>
        <translation>Das System die Uhr stellen lassen; Callpop rechnet den Unterschied bis dahin heraus. Melden es auch andere Computer, geht die Uhr des Relays falsch.</translation>
    </message>
    <message id="doctor.mend_relay_clock_behind">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile. If other computers say so too, the relay&apos;s clock is wrong.</source>
        <translation>Das System die Uhr stellen lassen; Callpop rechnet den Unterschied bis dahin heraus. Melden es auch andere Computer, geht die Uhr des Relays falsch.</translation>
    </message>
    <message id="doctor.mend_relay_only">
        <source>Choose a relay under &apos;Connection&apos;, or have a policy name this computer as the source.</source>
        <translation>Unter „Verbindung“ ein Relay wählen, oder diesen Computer durch eine Richtlinie als Quelle vorsehen lassen.</translation>
    </message>
    <message id="doctor.mend_relay_trouble">
        <source>See the page &apos;Connection&apos; of the settings, or ask your administrator.</source>
        <translation>Auf der Seite „Verbindung“ der Einstellungen nachsehen oder beim Administrator nachfragen.</translation>
    </message>
    <message id="doctor.mend_setting_wrong">
        <source>Correct it in the settings window or in the file; the default is used meanwhile.</source>
        <translation>In den Einstellungen oder in der Datei berichtigen; bis dahin gilt der Standardwert.</translation>
    </message>
    <message id="doctor.mend_template_wrong">
        <source>Correct it on the CRM page of the settings.</source>
        <translation>In den Einstellungen auf der Seite CRM berichtigen.</translation>
    </message>
    <message id="doctor.never_seen">
        <source>{n} calls rang somebody, and none of them you: {why}</source>
        <translation>{n} Anrufe klingelten bei jemandem, keiner hier: {why}</translation>
    </message>
    <message id="doctor.newer_log">
        <source>The call log belongs to a newer Callpop: {why}</source>
        <translation>Die Anrufliste gehört zu einem neueren Callpop: {why}</translation>
    </message>
    <message id="doctor.no_email">
        <source>No e-mail address is set; calls are recognised by your numbers alone.</source>
        <translation>Es ist keine E-Mail-Adresse eingestellt; Anrufe werden nur an den eigenen Nummern erkannt.</translation>
    </message>
    <message id="doctor.no_keyring">
        <source>The system&apos;s keyring cannot be used ({why}); secrets are kept in {file}, readable by you alone.</source>
        <translation>Der Schlüsselbund des Systems ist nicht nutzbar ({why}); Geheimnisse liegen in {file}, nur für dieses Konto lesbar.</translation>
    </message>
    <message id="doctor.no_log_yet">
        <source>There is no call log yet; {file} is made at the first start.</source>
        <translation>Es gibt noch keine Anrufliste; {file} entsteht beim ersten Start.</translation>
    </message>
    <message id="doctor.no_notification">
        <source>No notification has come yet.</source>
        <translation>Es ist noch keine Meldung gekommen.</translation>
    </message>
    <message id="doctor.no_screen">
        <source>The screen cannot be opened: {why}</source>
        <translation>Der Bildschirm lässt sich nicht öffnen: {why}</translation>
    </message>
    <message id="doctor.no_template">
        <source>No CRM address is set: the card has no record to open.</source>
        <translation>Es ist keine CRM-Adresse eingestellt: Die Karte kann keinen Datensatz öffnen.</translation>
    </message>
    <message id="doctor.no_tray">
        <source>There is no tray.</source>
        <translation>Es gibt keinen Infobereich.</translation>
    </message>
    <message id="doctor.nobody">
        <source>Nothing says which calls are yours.</source>
        <translation>Es ist nicht bekannt, welche Anrufe die eigenen sind.</translation>
    </message>
    <message id="doctor.not_checked">
        <source>This could not be checked: {why}</source>
        <translation>Das ließ sich nicht prüfen: {why}</translation>
    </message>
    <message id="doctor.not_listening">
        <source>Callpop runs, but does not listen on port {port}.</source>
        <translation>Callpop läuft, nimmt auf Port {port} aber nichts an.</translation>
    </message>
    <message id="doctor.not_placeable">
        <source>Cards cannot be placed ({why}), and there is no notification service.</source>
        <translation>Karten lassen sich nicht platzieren ({why}), und es gibt keinen Benachrichtigungsdienst.</translation>
    </message>
    <message id="doctor.not_quiet">
        <source>It is not quiet now: cards may come.</source>
        <translation>Jetzt ist keine Ruhe: Karten dürfen kommen.</translation>
    </message>
    <message id="doctor.not_running">
        <source>Callpop is not running with this profile.</source>
        <translation>Callpop läuft mit diesem Profil nicht.</translation>
    </message>
    <message id="doctor.note">
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message id="doctor.notifications_instead">
        <source>Cards cannot be placed ({why}); the desktop&apos;s own notifications stand in for them.</source>
        <translation>Karten lassen sich nicht platzieren ({why}); an ihrer Stelle erscheinen Benachrichtigungen des Desktops.</translation>
    </message>
    <message id="doctor.on_share">
        <source>{folder} is on a network share ({kind}), where the call log would come to harm.</source>
        <translation>{folder} liegt auf einer Netzwerkfreigabe ({kind}), wo die Anrufliste Schaden nähme.</translation>
    </message>
    <message id="doctor.only_loopback">
        <source>Only this computer itself can reach {url}.</source>
        <translation>{url} ist nur von diesem Computer aus erreichbar.</translation>
    </message>
    <message id="doctor.placeable">
        <source>Cards can be placed ({platform}).</source>
        <translation>Karten lassen sich platzieren ({platform}).</translation>
    </message>
    <message id="doctor.port_taken">
        <source>Another program has port {port}.</source>
        <translation>Ein anderes Programm belegt den Port {port}.</translation>
    </message>
    <message id="doctor.quiet_always">
        <source>The quiet hours leave no minute of the week: no card ever comes.</source>
        <translation>Die Ruhezeiten lassen keine Minute der Woche übrig: Es kommt nie eine Karte.</translation>
    </message>
    <message id="doctor.quiet_hours">
        <source>It is quiet until {at} (quiet hours): no card comes.</source>
        <translation>Bis {at} ist Ruhezeit: Es kommt keine Karte.</translation>
    </message>
    <message id="doctor.quiet_silent">
        <source>The system says “do not disturb” ({who}): cards come without sounds.</source>
        <translation>Das System meldet „Nicht stören“ ({who}): Karten kommen ohne Töne.</translation>
    </message>
    <message id="doctor.quiet_system">
        <source>The system says “do not disturb” ({who}): no card comes.</source>
        <translation>Das System meldet „Nicht stören“ ({who}): Es kommt keine Karte.</translation>
    </message>
    <message id="doctor.quiet_untold">
        <source>It is not quiet now. The system does not tell whether its “do not disturb” is on: Callpop cannot heed it here.</source>
        <translation>Jetzt ist keine Ruhe. Ob „Nicht stören“ an ist, verrät das System nicht: Callpop kann es hier nicht beachten.</translation>
    </message>
    <message id="doctor.read_only">
        <source>{file} cannot be written.</source>
        <translation>{file} ist nicht beschreibbar.</translation>
    </message>
    <message id="doctor.relay_answers">
        <source>The relay {host} answers and knows this desktop.</source>
        <translation>Das Relay {host} antwortet und kennt diesen Arbeitsplatz.</translation>
    </message>
    <message id="doctor.relay_clock_ahead">
        <source>This computer&apos;s clock is {seconds} s ahead of the clock of the relay {host}.</source>
        <translation>Gegenüber der Uhr des Relays {host} geht die Uhr dieses Computers um {seconds} s vor.</translation>
    </message>
    <message id="doctor.relay_clock_behind">
        <source>This computer&apos;s clock is {seconds} s behind the clock of the relay {host}.</source>
        <translation>Gegenüber der Uhr des Relays {host} geht die Uhr dieses Computers um {seconds} s nach.</translation>
    </message>
    <message id="doctor.relay_clock_right">
        <source>The clock agrees with that of the relay {host}, to within {seconds} s.</source>
        <translation>Die Uhr stimmt mit der des Relays {host} auf {seconds} s genau überein.</translation>
    </message>
    <message id="doctor.relay_clock_unknown">
        <source>The clock can be compared once the relay answers.</source>
        <translation>Die Uhr lässt sich vergleichen, sobald das Relay antwortet.</translation>
    </message>
    <message id="doctor.relay_only">
        <source>This is a remote session: many share this computer, and calls come to it directly.</source>
        <translation>Das ist eine entfernte Sitzung: Viele teilen sich diesen Computer, und Anrufe kommen direkt zu ihm.</translation>
    </message>
    <message id="doctor.relay_trouble">
        <source>The relay cannot be used: {why}</source>
        <translation>Das Relay ist nicht nutzbar: {why}</translation>
    </message>
    <message id="doctor.running">
        <source>Callpop {version} is running.</source>
        <translation>Callpop {version} läuft.</translation>
    </message>
    <message id="doctor.seen">
        <source>Your phone was last rung {at}.</source>
        <translation>Das eigene Telefon klingelte zuletzt {at}.</translation>
    </message>
    <message id="doctor.setting_wrong">
        <source>A setting cannot be used: {problem}</source>
        <translation>Eine Einstellung ist unbrauchbar: {problem}</translation>
    </message>
    <message id="doctor.settings_read">
        <source>The settings were read from {file}.</source>
        <translation>Die Einstellungen wurden aus {file} gelesen.</translation>
    </message>
    <message id="doctor.somebody">
        <source>Calls for {emails} are yours.</source>
        <translation>Anrufe für {emails} sind die eigenen.</translation>
    </message>
    <message id="doctor.source_unknown">
        <source>Whether notifications can arrive shows once Callpop runs.</source>
        <translation>Ob Meldungen ankommen können, zeigt sich, sobald Callpop läuft.</translation>
    </message>
    <message id="doctor.template_wrong">
        <source>The address in {name} opens nothing: {why}</source>
        <translation>Die Adresse in {name} öffnet nichts: {why}</translation>
    </message>
    <message id="doctor.title">
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message id="doctor.tray">
        <source>There is a tray.</source>
        <translation>Ein Infobereich ist vorhanden.</translation>
    </message>
    <message id="due.due_on">
        <source>Due {day}</source>
        <translation>Fällig: {day}</translation>
    </message>
    <message id="due.due_since">
        <source>Due since {day}</source>
        <translation>Fällig seit {day}</translation>
    </message>
    <message id="due.due_today">
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message id="due.today">
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message id="due.tomorrow">
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message id="export.about">
        <source>The file holds names, numbers and notes. Keep it where nobody else can read it.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Die Datei enthält Namen, Nummern und Notizen und gehört an einen Ort, an dem niemand sonst sie lesen kann.</translation>
    </message>
    <message id="export.bom">
        <source>Mark for older Excel</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Kennung für älteres Excel</translation>
    </message>
    <message id="export.cancel">
        <source>Cancel</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message id="export.close">
        <source>Close</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Schließen</translation>
    </message>
    <message id="export.column.answered">
        <source>Answered at</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Angenommen um</translation>
    </message>
    <message id="export.column.answered_by">
        <source>Answered by</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Angenommen von</translation>
    </message>
    <message id="export.column.call_id">
        <source>Call</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Anruf</translation>
    </message>
    <message id="export.column.closed">
        <source>Closed</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Abgeschlossen</translation>
    </message>
    <message id="export.column.closed_at">
        <source>Closed at</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Abgeschlossen um</translation>
    </message>
    <message id="export.column.closed_by">
        <source>Closed by</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Abgeschlossen von</translation>
    </message>
    <message id="export.column.dialled">
        <source>Dialled</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gewählt</translation>
    </message>
    <message id="export.column.direction">
        <source>Direction</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Richtung</translation>
    </message>
    <message id="export.column.ended">
        <source>Ended</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Ende</translation>
    </message>
    <message id="export.column.handled">
        <source>Handled</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Erledigt</translation>
    </message>
    <message id="export.column.internal">
        <source>Internal</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Intern</translation>
    </message>
    <message id="export.column.line">
        <source>Line</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Leitung</translation>
    </message>
    <message id="export.column.masked">
        <source>Masked</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Maskiert</translation>
    </message>
    <message id="export.column.name">
        <source>Name</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Name</translation>
    </message>
    <message id="export.column.note">
        <source>Note</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Notiz</translation>
    </message>
    <message id="export.column.number">
        <source>Number</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Nummer</translation>
    </message>
    <message id="export.column.organisation">
        <source>Organisation</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Organisation</translation>
    </message>
    <message id="export.column.outcome">
        <source>Outcome</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message id="export.column.promises">
        <source>Promises</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Zusagen</translation>
    </message>
    <message id="export.column.reason">
        <source>Reason</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Grund</translation>
    </message>
    <message id="export.column.ring_seconds">
        <source>Rang (s)</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Klingelte (s)</translation>
    </message>
    <message id="export.column.started">
        <source>Began</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Beginn</translation>
    </message>
    <message id="export.column.tags">
        <source>Tags</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Stichwörter</translation>
    </message>
    <message id="export.column.talk_seconds">
        <source>Talked (s)</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Gespräch (s)</translation>
    </message>
    <message id="export.column.test">
        <source>Test</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Test</translation>
    </message>
    <message id="export.column.transferred_by">
        <source>Passed on by</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Weitergegeben von</translation>
    </message>
    <message id="export.column.transferred_to">
        <source>Passed on to</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Weitergegeben an</translation>
    </message>
    <message id="export.column.voicemail">
        <source>Voicemail</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Mailbox</translation>
    </message>
    <message id="export.column.withheld">
        <source>Withheld</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Unterdrückt</translation>
    </message>
    <message id="export.csv">
        <source>CSV, for a spreadsheet</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>CSV, für eine Tabellenkalkulation</translation>
    </message>
    <message id="export.done" numerus="yes">
        <source>{n} call was written to {path} | {n} calls were written to {path}</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>
            <numerusform>{n} Anruf wurde nach {path} geschrieben</numerusform>
            <numerusform>{n} Anrufe wurden nach {path} geschrieben</numerusform>
        </translation>
    </message>
    <message id="export.failed.denied">
        <source>{path} may not be written there. Choose another folder.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{path} darf dort nicht geschrieben werden. Ein anderer Ordner wird gebraucht.</translation>
    </message>
    <message id="export.failed.folder">
        <source>{path} cannot be written: there is no such folder, or it is one itself.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{path} kann nicht geschrieben werden: Den Ordner gibt es nicht, oder es ist selbst einer.</translation>
    </message>
    <message id="export.failed.full">
        <source>The disk is full: {path} was not written. Free some space, or choose another disk.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Der Datenträger ist voll: {path} wurde nicht geschrieben. Es braucht mehr Platz oder einen anderen Datenträger.</translation>
    </message>
    <message id="export.failed.other">
        <source>{path} could not be written: {detail}</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{path} konnte nicht geschrieben werden: {detail}</translation>
    </message>
    <message id="export.form">
        <source>Format</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Format</translation>
    </message>
    <message id="export.go">
        <source>Export…</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Exportieren…</translation>
    </message>
    <message id="export.hint.csv">
        <source>Opens in any spreadsheet. It cannot be imported again.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Lässt sich in jeder Tabellenkalkulation öffnen, aber nicht wieder importieren.</translation>
    </message>
    <message id="export.hint.jsonl">
        <source>Holds everything, and can be imported again here or on another computer.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Enthält alles und lässt sich hier oder auf einem anderen Computer wieder importieren.</translation>
    </message>
    <message id="export.jsonl">
        <source>JSON Lines, complete</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>JSON Lines, vollständig</translation>
    </message>
    <message id="export.scope.all">
        <source>All calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Alle Anrufe</translation>
    </message>
    <message id="export.scope.counted">
        <source>{which} ({n})</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{which} ({n})</translation>
    </message>
    <message id="export.scope.selected">
        <source>The selected calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Die ausgewählten Anrufe</translation>
    </message>
    <message id="export.scope.shown">
        <source>The list as it is shown</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Die Liste, wie sie gezeigt wird</translation>
    </message>
    <message id="export.title">
        <source>Export calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Anrufe exportieren</translation>
    </message>
    <message id="export.which">
        <source>Calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Anrufe</translation>
    </message>
    <message id="export.written" numerus="yes">
        <source>{n} call written | {n} calls written</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>
            <numerusform>{n} Anruf geschrieben</numerusform>
            <numerusform>{n} Anrufe geschrieben</numerusform>
        </translation>
    </message>
    <message id="failed_start.text">
        <source>An error of its own ended the start. No call is lost: what was received is in the call log. A report helps to find the cause; it holds no secrets, and numbers are masked.</source>
        <translation>Ein eigener Fehler hat den Start beendet. Kein Anruf ist verloren: Was empfangen wurde, steht in der Anrufliste. Ein Bericht hilft, die Ursache zu finden; er enthält keine Geheimnisse, und Nummern sind maskiert.</translation>
    </message>
    <message id="failed_start.title">
        <source>Callpop cannot start</source>
        <translation>Callpop kann nicht starten</translation>
    </message>
    <message id="gap.at">
        <source>Notifications of {at} may be missing</source>
        <translation>Benachrichtigungen von {at} fehlen vielleicht</translation>
    </message>
    <message id="gap.before">
        <source>Notifications before {until} may be missing</source>
        <translation>Benachrichtigungen vor {until} fehlen vielleicht</translation>
    </message>
    <message id="gap.between">
        <source>Notifications of {since} to {until} may be missing</source>
        <translation>Benachrichtigungen von {since} bis {until} fehlen vielleicht</translation>
    </message>
    <message id="gap.put_away">
        <source>Put away</source>
        <translation>Ausblenden</translation>
    </message>
    <message id="group.after">
        <source>What closes a card, and when</source>
        <translation>Was eine Karte schließt, und wann</translation>
    </message>
    <message id="group.ringing">
        <source>When a card comes</source>
        <translation>Wann eine Karte kommt</translation>
    </message>
    <message id="id.internal">
        <source>Internal call</source>
        <translation>Internes Gespräch</translation>
    </message>
    <message id="id.matches" numerus="yes">
        <source>{n} contact has this number | {n} contacts share this number</source>
        <translation>
            <numerusform>{n} Kontakt mit dieser Nummer</numerusform>
            <numerusform>{n} Kontakte mit dieser Nummer</numerusform>
        </translation>
    </message>
    <message id="id.network_name">
        <source>Name sent by the network</source>
        <translation>Name aus dem Telefonnetz</translation>
    </message>
    <message id="id.nobody">
        <source>Number not known</source>
        <translation>Rufnummer unbekannt</translation>
    </message>
    <message id="id.unknown">
        <source>Not in the contacts</source>
        <translation>Nicht in den Kontakten</translation>
    </message>
    <message id="id.withheld">
        <source>Withheld number</source>
        <translation>Rufnummer unterdrückt</translation>
    </message>
    <message id="id.withheld_sub">
        <source>The number was not sent</source>
        <translation>Rufnummer nicht übermittelt</translation>
    </message>
    <message id="import.added" numerus="yes">
        <source>{n} call was added. | {n} calls were added.</source>
        <translation>
            <numerusform>{n} Anruf wurde hinzugefügt.</numerusform>
            <numerusform>{n} Anrufe wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message id="import.cancel">
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message id="import.close">
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message id="import.completed" numerus="yes">
        <source>{n} call was there already, and took over a newer note or tags. | {n} calls were there already, and took over newer notes or tags.</source>
        <translation>
            <numerusform>{n} Anruf war schon da und hat eine neuere Notiz oder Stichwörter übernommen.</numerusform>
            <numerusform>{n} Anrufe waren schon da und haben neuere Notizen oder Stichwörter übernommen.</numerusform>
        </translation>
    </message>
    <message id="import.failed">
        <source>The file could not be read: {detail}</source>
        <translation>Die Datei konnte nicht gelesen werden: {detail}</translation>
    </message>
    <message id="import.known" numerus="yes">
        <source>{n} call was there already and stayed as it was. | {n} calls were there already and stayed as they were.</source>
        <translation>
            <numerusform>{n} Anruf war schon da und blieb, wie er war.</numerusform>
            <numerusform>{n} Anrufe waren schon da und blieben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message id="import.line">
        <source>Line {line}: {expected}</source>
        <translation>Zeile {line}: {expected}</translation>
    </message>
    <message id="import.line_field">
        <source>Line {line}, {field}: {expected}</source>
        <translation>Zeile {line}, {field}: {expected}</translation>
    </message>
    <message id="import.more" numerus="yes">
        <source>… and {n} more | … and {n} more</source>
        <translation>
            <numerusform>… und {n} weitere</numerusform>
            <numerusform>… und {n} weitere</numerusform>
        </translation>
    </message>
    <message id="import.problems">
        <source>Lines that were left out</source>
        <translation>Ausgelassene Zeilen</translation>
    </message>
    <message id="import.read" numerus="yes">
        <source>{n} line read | {n} lines read</source>
        <translation>
            <numerusform>{n} Zeile gelesen</numerusform>
            <numerusform>{n} Zeilen gelesen</numerusform>
        </translation>
    </message>
    <message id="import.title">
        <source>Import calls</source>
        <translation>Anrufe importieren</translation>
    </message>
    <message id="import.wrong" numerus="yes">
        <source>{n} line is no call and was left out: | {n} lines are no calls and were left out:</source>
        <translation>
            <numerusform>{n} Zeile ist kein Anruf und wurde ausgelassen:</numerusform>
            <numerusform>{n} Zeilen sind keine Anrufe und wurden ausgelassen:</numerusform>
        </translation>
    </message>
    <message id="keep.final">
        <source>This cannot be undone. Export first what you want to keep.</source>
        <translation>Das lässt sich nicht rückgängig machen. Was bleiben soll, vorher exportieren.</translation>
    </message>
    <message id="keep.mask_about" numerus="yes">
        <source>{n} call is older. Its number becomes {example}, its caller’s name goes. | {n} calls are older. Their numbers become {example}, their callers’ names go.</source>
        <translation>
            <numerusform>{n} Anruf ist älter. Seine Nummer wird zu {example}, der Name des Anrufers entfällt.</numerusform>
            <numerusform>{n} Anrufe sind älter. Deren Nummern werden zu {example}, die Namen der Anrufer entfallen.</numerusform>
        </translation>
    </message>
    <message id="keep.mask_accept">
        <source>Mask</source>
        <translation>Maskieren</translation>
    </message>
    <message id="keep.mask_stays">
        <source>Notes, tags and promises stay. Calls between colleagues stay as they are.</source>
        <translation>Notizen, Stichwörter und Zusagen bleiben. Anrufe unter Kollegen bleiben, wie sie sind.</translation>
    </message>
    <message id="keep.mask_title">
        <source>Mask the numbers of older calls?</source>
        <translation>Nummern älterer Anrufe maskieren?</translation>
    </message>
    <message id="keep.purge_about" numerus="yes">
        <source>{n} call is older, and will be deleted with its note, tags and promises. | {n} calls are older, and will be deleted with their notes, tags and promises.</source>
        <translation>
            <numerusform>{n} Anruf ist älter und wird mit Notiz, Stichwörtern und Zusagen gelöscht.</numerusform>
            <numerusform>{n} Anrufe sind älter und werden mit Notizen, Stichwörtern und Zusagen gelöscht.</numerusform>
        </translation>
    </message>
    <message id="keep.purge_accept">
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message id="keep.purge_title">
        <source>Delete older calls?</source>
        <translation>Ältere Anrufe löschen?</translation>
    </message>
    <message id="link.ask">
        <source>Call this number?</source>
        <translation>Diese Nummer anrufen?</translation>
    </message>
    <message id="link.ask_hint">
        <source>A link asks for it. My own phone rings first, then the number is called.</source>
        <translation>Ein Link bittet darum. Zuerst klingelt das eigene Telefon, dann wird die Nummer angerufen.</translation>
    </message>
    <message id="link.ask_program">
        <source>A link asks for it. This computer&apos;s phone program calls it.</source>
        <translation>Ein Link bittet darum. Das Telefonprogramm dieses Computers ruft sie an.</translation>
    </message>
    <message id="link.needs_platform">
        <source>Numbers from links would come back as links: the telephony platform, or another link, can be chosen in the settings, on the page &apos;Phone&apos;.</source>
        <translation>Nummern aus Links kämen als Links zurück: In den Einstellungen auf der Seite „Telefon“ lässt sich die Telefonieplattform oder ein anderer Link wählen.</translation>
    </message>
    <message id="link.no">
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message id="link.wrong.codes">
        <source>The link is refused: it holds * or #, which could change settings of the phone.</source>
        <translation>Der Link wird abgelehnt: Er enthält * oder #, was Einstellungen des Telefons ändern könnte.</translation>
    </message>
    <message id="link.wrong.long">
        <source>The link is too long to be a telephone number.</source>
        <translation>Der Link ist zu lang für eine Telefonnummer.</translation>
    </message>
    <message id="link.wrong.number">
        <source>The link holds no telephone number.</source>
        <translation>Der Link enthält keine Telefonnummer.</translation>
    </message>
    <message id="link.wrong.scheme">
        <source>Callpop does not open this kind of link.</source>
        <translation>Solche Links öffnet Callpop nicht.</translation>
    </message>
    <message id="link.yes">
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message id="list.above" numerus="yes">
        <source>{n} new call above | {n} new calls above</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} neuer Anruf oben</numerusform>
            <numerusform>{n} neue Anrufe oben</numerusform>
        </translation>
    </message>
    <message id="list.all_lines">
        <source>All lines</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Alle Rufnummern</translation>
    </message>
    <message id="list.at_least" numerus="yes">
        <source>at least {n} call | at least {n} calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>mindestens {n} Anruf</numerusform>
            <numerusform>mindestens {n} Anrufe</numerusform>
        </translation>
    </message>
    <message id="list.calendar">
        <source>Pick a day</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Tag wählen</translation>
    </message>
    <message id="list.called_back">
        <source>Missed, called back {time}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Verpasst, zurückgerufen {time}</translation>
    </message>
    <message id="list.calls" numerus="yes">
        <source>{n} call | {n} calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} Anruf</numerusform>
            <numerusform>{n} Anrufe</numerusform>
        </translation>
    </message>
    <message id="list.column_duration">
        <source>Duration</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Dauer</translation>
    </message>
    <message id="list.column_line">
        <source>Line</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Rufnummer</translation>
    </message>
    <message id="list.column_note">
        <source>Note</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Notiz</translation>
    </message>
    <message id="list.column_organisation">
        <source>Organisation</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Firma</translation>
    </message>
    <message id="list.column_tags">
        <source>Tags</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Schlagwörter</translation>
    </message>
    <message id="list.column_time">
        <source>Time</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Zeit</translation>
    </message>
    <message id="list.columns">
        <source>Columns</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Spalten</translation>
    </message>
    <message id="list.copied_many">
        <source>Copied as text</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Als Text kopiert</translation>
    </message>
    <message id="list.copy_many">
        <source>Copy as text</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Als Text kopieren</translation>
    </message>
    <message id="list.day_sheet">
        <source>Day sheet</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Tagesblatt</translation>
    </message>
    <message id="list.drop_selection">
        <source>Clear the selection</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Auswahl aufheben</translation>
    </message>
    <message id="list.export">
        <source>Export these calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Diese Anrufe exportieren</translation>
    </message>
    <message id="list.export_selection">
        <source>Export the selection</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Auswahl exportieren</translation>
    </message>
    <message id="list.filter_internal">
        <source>Internal</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Intern</translation>
    </message>
    <message id="list.from">
        <source>From {date}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Von {date}</translation>
    </message>
    <message id="list.from_line">
        <source>from {line}</source>
        <translation>von {line}</translation>
    </message>
    <message id="list.full_date">
        <source>{weekday}, {d} {month} {year}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>{weekday}, {d}. {month} {year}</translation>
    </message>
    <message id="list.got_through">
        <source>Missed, got through {time}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Verpasst, später erreicht {time}</translation>
    </message>
    <message id="list.import">
        <source>Import calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Anrufe importieren</translation>
    </message>
    <message id="list.internal">
        <source>internal</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>intern</translation>
    </message>
    <message id="list.jump">
        <source>Jump to a date</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Zu einem Datum springen</translation>
    </message>
    <message id="list.line_of">
        <source>Dialled line: {line}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Angerufene Nummer: {line}</translation>
    </message>
    <message id="list.masked">
        <source>Number removed</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Nummer entfernt</translation>
    </message>
    <message id="list.masked_sub">
        <source>Number removed by age</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Nummer nach Ablauf der Frist entfernt</translation>
    </message>
    <message id="list.month_after">
        <source>Month after</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Monat danach</translation>
    </message>
    <message id="list.month_before">
        <source>Month before</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Monat davor</translation>
    </message>
    <message id="list.month_year">
        <source>{month} {year}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message id="list.months.0">
        <source>January</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Januar</translation>
    </message>
    <message id="list.months.1">
        <source>February</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Februar</translation>
    </message>
    <message id="list.months.2">
        <source>March</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>März</translation>
    </message>
    <message id="list.months.3">
        <source>April</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>April</translation>
    </message>
    <message id="list.months.4">
        <source>May</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Mai</translation>
    </message>
    <message id="list.months.5">
        <source>June</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Juni</translation>
    </message>
    <message id="list.months.6">
        <source>July</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Juli</translation>
    </message>
    <message id="list.months.7">
        <source>August</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>August</translation>
    </message>
    <message id="list.months.8">
        <source>September</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>September</translation>
    </message>
    <message id="list.months.9">
        <source>October</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Oktober</translation>
    </message>
    <message id="list.months.10">
        <source>November</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>November</translation>
    </message>
    <message id="list.months.11">
        <source>December</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Dezember</translation>
    </message>
    <message id="list.new_tag">
        <source>New tag</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Neues Schlagwort</translation>
    </message>
    <message id="list.now_handled" numerus="yes">
        <source>{n} call marked as handled | {n} calls marked as handled</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} Anruf als erledigt markiert</numerusform>
            <numerusform>{n} Anrufe als erledigt markiert</numerusform>
        </translation>
    </message>
    <message id="list.period">
        <source>Period</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message id="list.period_14">
        <source>Last 14 days</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Letzte 14 Tage</translation>
    </message>
    <message id="list.period_30">
        <source>Last 30 days</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message id="list.period_between">
        <source>From ... to ...</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Von ... bis ...</translation>
    </message>
    <message id="list.period_ever">
        <source>All time</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Alle Tage</translation>
    </message>
    <message id="list.period_today">
        <source>Today</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Heute</translation>
    </message>
    <message id="list.promise">
        <source>by {day}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>bis {day}</translation>
    </message>
    <message id="list.remove_filter">
        <source>Show calls besides {filter} again</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Nicht mehr nur {filter} zeigen</translation>
    </message>
    <message id="list.ringing">
        <source>Ringing: {who}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Klingelt: {who}</translation>
    </message>
    <message id="list.selected" numerus="yes">
        <source>{n} selected | {n} selected</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} ausgewählt</numerusform>
            <numerusform>{n} ausgewählt</numerusform>
        </translation>
    </message>
    <message id="list.statistics">
        <source>Statistics</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Statistik</translation>
    </message>
    <message id="list.tag">
        <source>Tags</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Schlagwörter</translation>
    </message>
    <message id="list.test">
        <source>Test</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Test</translation>
    </message>
    <message id="list.to">
        <source>To {date}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Bis {date}</translation>
    </message>
    <message id="list.today">
        <source>today</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>heute</translation>
    </message>
    <message id="list.voicemail">
        <source>Missed, went to voicemail</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Verpasst, Mailbox</translation>
    </message>
    <message id="list.wipe">
        <source>Remove all about this number</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Alles zu dieser Nummer entfernen</translation>
    </message>
    <message id="log.busy">
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message id="log.called">
        <source>You called</source>
        <translation>Selbst angerufen</translation>
    </message>
    <message id="log.cancelled">
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message id="log.empty">
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message id="log.empty_hint">
        <source>Calls appear here as soon as your phone rings.</source>
        <translation>Anrufe erscheinen hier, sobald das Telefon klingelt.</translation>
    </message>
    <message id="log.failed">
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message id="log.handled">
        <source>Missed, handled</source>
        <translation>Verpasst, erledigt</translation>
    </message>
    <message id="log.missed">
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message id="log.no_answer">
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message id="log.no_match">
        <source>Nothing found. Clear the filters</source>
        <translation>Nichts gefunden. Filter zurücksetzen</translation>
    </message>
    <message id="log.passed_to">
        <source>You answered, passed to {name}</source>
        <translation>Angenommen, verbunden mit {name}</translation>
    </message>
    <message id="log.unknown">
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message id="log.you">
        <source>You answered</source>
        <translation>Selbst angenommen</translation>
    </message>
    <message id="lookups_page.add">
        <source>Add a look-up</source>
        <translation>Abfrage hinzufügen</translation>
    </message>
    <message id="lookups_page.answered">
        <source>{crm} · answered {when}</source>
        <translation>{crm} · hat {when} geantwortet</translation>
    </message>
    <message id="lookups_page.failed">
        <source>{crm} · {when}: {why}</source>
        <translation>{crm} · {when}: {why}</translation>
    </message>
    <message id="lookups_page.list">
        <source>Look-ups</source>
        <translation>Abfragen</translation>
    </message>
    <message id="lookups_page.missing_recipe">
        <source>a recipe is missing</source>
        <translation>ein Rezept fehlt</translation>
    </message>
    <message id="lookups_page.new">
        <source>New look-up</source>
        <translation>Neue Abfrage</translation>
    </message>
    <message id="lookups_page.none">
        <source>No CRM is asked yet.</source>
        <translation>Noch wird kein CRM gefragt.</translation>
    </message>
    <message id="lookups_page.not_asked">
        <source>{crm} · not asked since the start</source>
        <translation>{crm} · seit dem Start nicht gefragt</translation>
    </message>
    <message id="lookups_page.own">
        <source>A recipe file of my own</source>
        <translation>Eigene Rezeptdatei</translation>
    </message>
    <message id="lookups_page.secret_needs_fields">
        <source>First the fields above: a secret is kept for that host alone.</source>
        <translation>Zuerst die Felder oben: Ein Geheimnis wird nur für diesen Host gemerkt.</translation>
    </message>
    <message id="lookups_try.button">
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message id="lookups_try.hint">
        <source>Asks this CRM now, as when the phone rings, but with more patience.</source>
        <translation>Fragt dieses CRM jetzt, wie beim Klingeln, nur mit mehr Geduld.</translation>
    </message>
    <message id="lookups_try.title">
        <source>Try a number</source>
        <translation>Nummer ausprobieren</translation>
    </message>
    <message id="menu.about">
        <source>About Callpop</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Über Callpop</translation>
    </message>
    <message id="menu.all_missed" numerus="yes">
        <source>Show all ({n}) | Show all ({n})</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>
            <numerusform>Alle zeigen ({n})</numerusform>
            <numerusform>Alle zeigen ({n})</numerusform>
        </translation>
    </message>
    <message id="menu.copy_url">
        <source>Copy notification URL</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Benachrichtigungs-URL kopieren</translation>
    </message>
    <message id="menu.last_calls">
        <source>Last calls</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Letzte Anrufe</translation>
    </message>
    <message id="menu.note_last">
        <source>Note on last call</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Notiz zum letzten Anruf</translation>
    </message>
    <message id="menu.open_log">
        <source>Open the call log</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Anrufliste öffnen</translation>
    </message>
    <message id="menu.open_missed">
        <source>Open missed calls</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Offene verpasste Anrufe</translation>
    </message>
    <message id="menu.open_ringing">
        <source>Open in CRM: {name}</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Im CRM öffnen: {name}</translation>
    </message>
    <message id="menu.pause">
        <source>Pause popups</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Karten pausieren</translation>
    </message>
    <message id="menu.pause_30">
        <source>For 30 minutes</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>30 Minuten</translation>
    </message>
    <message id="menu.pause_60">
        <source>For 1 hour</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>1 Stunde</translation>
    </message>
    <message id="menu.pause_tomorrow">
        <source>Until tomorrow</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Bis morgen</translation>
    </message>
    <message id="menu.quit">
        <source>Quit</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Beenden</translation>
    </message>
    <message id="menu.resume">
        <source>Resume popups</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Karten wieder zeigen</translation>
    </message>
    <message id="menu.settings">
        <source>Settings</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message id="menu.starting">
        <source>Starting</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Startet</translation>
    </message>
    <message id="menu.tomorrow">
        <source>tomorrow</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>morgen</translation>
    </message>
    <message id="note.failed">
        <source>Not saved, trying again</source>
        <translation>Nicht gespeichert, neuer Versuch</translation>
    </message>
    <message id="note.hint">
        <source>Note for this call</source>
        <translation>Notiz zu diesem Gespräch</translation>
    </message>
    <message id="note.saved">
        <source>Saved</source>
        <translation>Gespeichert</translation>
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
        <translation>{n} Mio.</translation>
    </message>
    <message id="number.percent">
        <source>{n} %</source>
        <extracomment>How numbers are written.</extracomment>
        <translation>{n} %</translation>
    </message>
    <message id="number.thousands">
        <source>,</source>
        <extracomment>How numbers are written.</extracomment>
        <translation>.</translation>
    </message>
    <message id="number.thousands_short">
        <source>{n}k</source>
        <extracomment>Many calls where there is little room: 12k</extracomment>
        <translation>{n} Tsd.</translation>
    </message>
    <message id="origin.company">
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message id="origin.default">
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message id="origin.environment">
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message id="origin.policy">
        <source>Administrator</source>
        <translation>Verwaltung</translation>
    </message>
    <message id="origin.system">
        <source>As installed</source>
        <translation>Installation</translation>
    </message>
    <message id="origin.user">
        <source>Own choice</source>
        <translation>Eigene Wahl</translation>
    </message>
    <message id="origin_tip.company">
        <source>The company suggests this; another choice may be made here.</source>
        <translation>So gibt es die Firma vor; hier lässt es sich anders wählen.</translation>
    </message>
    <message id="origin_tip.default">
        <source>Nobody has set this; it is as Callpop comes.</source>
        <translation>Niemand hat das festgelegt; so wird Callpop geliefert.</translation>
    </message>
    <message id="origin_tip.environment">
        <source>The variable {variable} says this.</source>
        <translation>So sagt es die Variable {variable}.</translation>
    </message>
    <message id="origin_tip.policy">
        <source>The administrator of this computer suggests this; another choice may be made here.</source>
        <translation>So gibt es die Verwaltung dieses Computers vor; hier lässt es sich anders wählen.</translation>
    </message>
    <message id="origin_tip.system">
        <source>It was installed so for everybody on this computer; another choice may be made here.</source>
        <translation>So wurde es auf diesem Computer für alle installiert; hier lässt es sich anders wählen.</translation>
    </message>
    <message id="origin_tip.user">
        <source>Chosen on this computer.</source>
        <translation>Auf diesem Computer gewählt.</translation>
    </message>
    <message id="outcome.answered">
        <source>You answered</source>
        <translation>Selbst angenommen</translation>
    </message>
    <message id="outcome.elsewhere">
        <source>Colleague answered</source>
        <translation>Im Team angenommen</translation>
    </message>
    <message id="outcome.missed">
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message id="outcome.outgoing">
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message id="outcome_count.answered" numerus="yes">
        <source>You answered {n} | You answered {n}</source>
        <translation>
            <numerusform>{n} selbst angenommen</numerusform>
            <numerusform>{n} selbst angenommen</numerusform>
        </translation>
    </message>
    <message id="outcome_count.calls" numerus="yes">
        <source>{n} call | {n} calls</source>
        <translation>
            <numerusform>{n} Anruf</numerusform>
            <numerusform>{n} Anrufe</numerusform>
        </translation>
    </message>
    <message id="outcome_count.elsewhere" numerus="yes">
        <source>{n} answered by a colleague | {n} answered by colleagues</source>
        <translation>
            <numerusform>{n} im Team angenommen</numerusform>
            <numerusform>{n} im Team angenommen</numerusform>
        </translation>
    </message>
    <message id="outcome_count.missed" numerus="yes">
        <source>{n} missed | {n} missed</source>
        <translation>
            <numerusform>{n} verpasst</numerusform>
            <numerusform>{n} verpasst</numerusform>
        </translation>
    </message>
    <message id="outcome_count.outgoing" numerus="yes">
        <source>{n} outgoing | {n} outgoing</source>
        <translation>
            <numerusform>{n} ausgehend</numerusform>
            <numerusform>{n} ausgehend</numerusform>
        </translation>
    </message>
    <message id="page.appearance.hint">
        <source>How Callpop looks.</source>
        <translation>Wie Callpop aussieht.</translation>
    </message>
    <message id="page.appearance.label">
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message id="page.card.hint">
        <source>What pops up when the phone rings.</source>
        <translation>Was erscheint, wenn das Telefon klingelt.</translation>
    </message>
    <message id="page.card.label">
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message id="page.connection.hint">
        <source>Where call notifications come from.</source>
        <translation>Woher die Anrufbenachrichtigungen kommen.</translation>
    </message>
    <message id="page.connection.label">
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message id="page.contacts.hint">
        <source>Address books that name callers, the most trusted first.</source>
        <translation>Adressbücher, die Anrufer benennen, das verlässlichste zuerst.</translation>
    </message>
    <message id="page.contacts.label">
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message id="page.crm.hint">
        <source>What one click opens.</source>
        <translation>Was ein Klick öffnet.</translation>
    </message>
    <message id="page.crm.label">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="page.diagnostics.hint">
        <source>What is right, what is not, and how to mend it.</source>
        <translation>Was in Ordnung ist, was nicht, und wie es sich beheben lässt.</translation>
    </message>
    <message id="page.diagnostics.label">
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message id="page.everyday.hint">
        <source>How Callpop starts, what it says and when it stays silent.</source>
        <translation>Wie Callpop startet, was es meldet und wann es still bleibt.</translation>
    </message>
    <message id="page.everyday.label">
        <source>Every day</source>
        <translation>Alltag</translation>
    </message>
    <message id="page.log.hint">
        <source>What is kept, and for how long.</source>
        <translation>Was aufbewahrt wird und wie lange.</translation>
    </message>
    <message id="page.log.label">
        <source>Call log</source>
        <translation>Anrufliste</translation>
    </message>
    <message id="page.lookups.hint">
        <source>CRMs that are asked for the caller when the phone rings.</source>
        <translation>CRM-Systeme, die nach dem Anrufer gefragt werden, wenn es klingelt.</translation>
    </message>
    <message id="page.lookups.label">
        <source>Look-ups</source>
        <translation>Abfragen</translation>
    </message>
    <message id="page.names.hint">
        <source>Colleagues and lines, as the card calls them.</source>
        <translation>Kollegen und Leitungen, wie die Karte sie nennt.</translation>
    </message>
    <message id="page.names.label">
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message id="page.phone.hint">
        <source>Who places a call that begins on the screen.</source>
        <translation>Wer einen Anruf aufbaut, der am Bildschirm beginnt.</translation>
    </message>
    <message id="page.phone.label">
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message id="page.profile.hint">
        <source>Where the settings are, who else decides, and how they travel.</source>
        <translation>Wo die Einstellungen liegen, wer sonst bestimmt und wie sie mitkommen.</translation>
    </message>
    <message id="page.profile.label">
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message id="page.rules.hint">
        <source>What is different for some callers, organisations or lines; the first rule that fits counts.</source>
        <translation>Was bei manchen Anrufern, Organisationen oder Leitungen anders ist; die erste passende Regel zählt.</translation>
    </message>
    <message id="page.rules.label">
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message id="page.you.hint">
        <source>Which calls are shown.</source>
        <translation>Welche Anrufe gezeigt werden.</translation>
    </message>
    <message id="page.you.label">
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message id="palette.hint">
        <source>Name, number, organisation</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Name, Nummer, Organisation</translation>
    </message>
    <message id="palette.keys">
        <source>Enter opens in CRM · Ctrl+Enter calls back · Ctrl+C copies · Esc closes</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Eingabe: im CRM öffnen · Strg+Eingabe: zurückrufen · Strg+C: kopieren · Esc: schließen</translation>
    </message>
    <message id="palette.list">
        <source>Callers and contacts</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Anrufer und Kontakte</translation>
    </message>
    <message id="palette.menu">
        <source>Find a caller…</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Anrufer suchen …</translation>
    </message>
    <message id="palette.nobody">
        <source>Nobody found</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Niemand gefunden</translation>
    </message>
    <message id="palette.title">
        <source>Find a caller</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Anrufer suchen</translation>
    </message>
    <message id="profile_page.cancel">
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message id="profile_page.change">
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message id="profile_page.empty">
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message id="profile_page.export">
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message id="profile_page.export_title">
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message id="profile_page.exported">
        <source>Exported to {file}</source>
        <translation>Exportiert nach {file}</translation>
    </message>
    <message id="profile_page.file">
        <source>Settings file</source>
        <translation>Datei der Einstellungen</translation>
    </message>
    <message id="profile_page.file_hint">
        <source>All settings of this window; it may be edited by hand.</source>
        <translation>Alle Einstellungen dieses Fensters; sie lässt sich auch von Hand ändern.</translation>
    </message>
    <message id="profile_page.filter">
        <source>Settings (*.toml)</source>
        <translation>Einstellungen (*.toml)</translation>
    </message>
    <message id="profile_page.from">
        <source>What {file} would change</source>
        <translation>Was {file} ändern würde</translation>
    </message>
    <message id="profile_page.import">
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message id="profile_page.import_title">
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message id="profile_page.locked_left">
        <source>Somebody else decides this; it stays as it is</source>
        <translation>Das bestimmt jemand anderes; es bleibt, wie es ist</translation>
    </message>
    <message id="profile_page.nothing">
        <source>The file says what is set already: nothing would change.</source>
        <translation>Die Datei sagt, was schon gilt: Nichts würde sich ändern.</translation>
    </message>
    <message id="profile_page.policy">
        <source>Policy of this computer</source>
        <translation>Vorgaben für diesen Computer</translation>
    </message>
    <message id="profile_page.policy_hint">
        <source>What the administrator sets or locks for everybody here.</source>
        <translation>Was die Verwaltung hier für alle vorgibt oder festlegt.</translation>
    </message>
    <message id="profile_page.policy_none">
        <source>There is none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message id="profile_page.problems">
        <source>What could not be used</source>
        <translation>Was nicht zu gebrauchen war</translation>
    </message>
    <message id="profile_page.problems_more" numerus="yes">
        <source>1 more: see the log. | {n} more: see the log.</source>
        <translation>
            <numerusform>1 weiteres: siehe Protokoll.</numerusform>
            <numerusform>{n} weitere: siehe Protokoll.</numerusform>
        </translation>
    </message>
    <message id="profile_page.problems_none">
        <source>Nothing is wrong with the files.</source>
        <translation>Mit den Dateien ist alles in Ordnung.</translation>
    </message>
    <message id="profile_page.rows" numerus="yes">
        <source>1 entry | {n} entries</source>
        <translation>
            <numerusform>1 Eintrag</numerusform>
            <numerusform>{n} Einträge</numerusform>
        </translation>
    </message>
    <message id="profile_page.take" numerus="yes">
        <source>Take over 1 change | Take over {n} changes</source>
        <translation>
            <numerusform>1 Änderung übernehmen</numerusform>
            <numerusform>{n} Änderungen übernehmen</numerusform>
        </translation>
    </message>
    <message id="profile_page.taken" numerus="yes">
        <source>1 setting taken over | {n} settings taken over</source>
        <translation>
            <numerusform>1 Einstellung übernommen</numerusform>
            <numerusform>{n} Einstellungen übernommen</numerusform>
        </translation>
    </message>
    <message id="profile_page.travel">
        <source>Take along or hand on</source>
        <translation>Mitnehmen oder weitergeben</translation>
    </message>
    <message id="profile_page.travel_hint">
        <source>A file with all own choices, without passwords and tokens.</source>
        <translation>Eine Datei mit allem selbst Gewählten, ohne Kennwörter und Token.</translation>
    </message>
    <message id="profile_page.unknown">
        <source>Left out: {problem}</source>
        <translation>Ausgelassen: {problem}</translation>
    </message>
    <message id="profiles.about">
        <source>Settings, call log and passwords of their own. Callpop ends here and starts again with the new profile; all profiles are in the tray&apos;s menu. They keep work apart, not secrets: whoever uses this computer&apos;s account can open each of them.</source>
        <translation>Mit eigenen Einstellungen, eigener Anrufliste und eigenen Passwörtern. Callpop endet hier und startet mit dem neuen Profil; alle Profile stehen im Menü des Infobereichs. Profile halten die Arbeit getrennt, nicht Geheimnisse: Wer dieses Benutzerkonto verwendet, kann jedes öffnen.</translation>
    </message>
    <message id="profiles.cancel">
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message id="profiles.cannot_start">
        <source>Callpop cannot be started again: {program} is not there.</source>
        <translation>Callpop lässt sich nicht neu starten: {program} ist nicht da.</translation>
    </message>
    <message id="profiles.create">
        <source>Make and switch</source>
        <translation>Anlegen und wechseln</translation>
    </message>
    <message id="profiles.example">
        <source>for example Anna</source>
        <translation>zum Beispiel Anna</translation>
    </message>
    <message id="profiles.gone">
        <source>There is no profile “{name}” any more.</source>
        <translation>Das Profil „{name}“ gibt es nicht mehr.</translation>
    </message>
    <message id="profiles.menu">
        <source>Profile: {name}</source>
        <translation>Profil: {name}</translation>
    </message>
    <message id="profiles.name">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="profiles.new">
        <source>New profile…</source>
        <translation>Neues Profil …</translation>
    </message>
    <message id="profiles.not_made">
        <source>The profile&apos;s folder cannot be made: {why}</source>
        <translation>Der Ordner des Profils lässt sich nicht anlegen: {why}</translation>
    </message>
    <message id="profiles.title">
        <source>A profile for another person</source>
        <translation>Ein Profil für eine weitere Person</translation>
    </message>
    <message id="profiles.usual">
        <source>Usual profile</source>
        <translation>Übliches Profil</translation>
    </message>
    <message id="profiles.wrong.empty">
        <source>A name is needed.</source>
        <translation>Ein Name wird gebraucht.</translation>
    </message>
    <message id="profiles.wrong.long">
        <source>A name has at most 40 characters.</source>
        <translation>Ein Name hat höchstens 40 Zeichen.</translation>
    </message>
    <message id="profiles.wrong.reserved">
        <source>Windows keeps this name for a device.</source>
        <translation>Windows hält diesen Namen für ein Gerät frei.</translation>
    </message>
    <message id="profiles.wrong.signs">
        <source>A name has none of these: &lt; &gt; : &quot; / \ | ? *, and neither begins nor ends with a dot or a hyphen.</source>
        <translation>Ein Name enthält nichts hiervon: &lt; &gt; : &quot; / \ | ? * und beginnt oder endet nicht mit Punkt oder Bindestrich.</translation>
    </message>
    <message id="profiles.wrong.taken">
        <source>There is a profile of this name.</source>
        <translation>Ein Profil dieses Namens gibt es schon.</translation>
    </message>
    <message id="promise.on">
        <source>Promised for {day}: {what}</source>
        <translation>Zugesagt für {day}: {what}</translation>
    </message>
    <message id="promise.overdue">
        <source>Overdue since {day}: {what}</source>
        <translation>Überfällig seit {day}: {what}</translation>
    </message>
    <message id="quiet.add">
        <source>Add hours</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Zeiten hinzufügen</translation>
    </message>
    <message id="quiet.again">
        <source>Be quiet again</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Wieder Ruhe</translation>
    </message>
    <message id="quiet.all_day">
        <source>all day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>ganztägig</translation>
    </message>
    <message id="quiet.day.0">
        <source>Mon</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Mo</translation>
    </message>
    <message id="quiet.day.1">
        <source>Tue</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Di</translation>
    </message>
    <message id="quiet.day.2">
        <source>Wed</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Mi</translation>
    </message>
    <message id="quiet.day.3">
        <source>Thu</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Do</translation>
    </message>
    <message id="quiet.day.4">
        <source>Fri</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Fr</translation>
    </message>
    <message id="quiet.day.5">
        <source>Sat</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Sa</translation>
    </message>
    <message id="quiet.day.6">
        <source>Sun</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>So</translation>
    </message>
    <message id="quiet.every_day">
        <source>every day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>täglich</translation>
    </message>
    <message id="quiet.from">
        <source>From</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Von</translation>
    </message>
    <message id="quiet.from_of">
        <source>From, {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Von, {hours}</translation>
    </message>
    <message id="quiet.full_week">
        <source>These hours leave no minute of the week: no card would ever come.</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Diese Zeiten lassen keine Minute der Woche übrig: Es käme nie eine Karte.</translation>
    </message>
    <message id="quiet.lifted">
        <source>Calls are shown until {time}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Anrufe werden bis {time} gezeigt</translation>
    </message>
    <message id="quiet.next_day">
        <source>next day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>am Folgetag</translation>
    </message>
    <message id="quiet.next_quiet">
        <source>It will be quiet from {time}.</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Die nächste Ruhezeit beginnt: {time}.</translation>
    </message>
    <message id="quiet.now_quiet">
        <source>It is quiet now, until {time}.</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Jetzt ist Ruhezeit, bis {time}.</translation>
    </message>
    <message id="quiet.on_day">
        <source>{day}, {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>{day}, {hours}</translation>
    </message>
    <message id="quiet.open_hours">
        <source>Quiet hours: no cards, no sounds</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Ruhezeit: keine Karten, keine Töne</translation>
    </message>
    <message id="quiet.open_system">
        <source>“Do not disturb” is on: no cards</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>„Nicht stören“ ist an: keine Karten</translation>
    </message>
    <message id="quiet.remove">
        <source>Remove: {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Entfernen: {hours}</translation>
    </message>
    <message id="quiet.show">
        <source>Show calls all the same</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Anrufe trotzdem zeigen</translation>
    </message>
    <message id="quiet.span">
        <source>{days} {begin}–{end}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>{days} {begin}–{end}</translation>
    </message>
    <message id="quiet.span_all_day">
        <source>{days} all day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>{days} ganztägig</translation>
    </message>
    <message id="quiet.till">
        <source>to</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>bis</translation>
    </message>
    <message id="quiet.till_of">
        <source>To, {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Bis, {hours}</translation>
    </message>
    <message id="quiet.to">
        <source>Until {time}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Bis {time}</translation>
    </message>
    <message id="quiet.until_hours">
        <source>Quiet hours until {time}: no cards</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Ruhezeit bis {time}: keine Karten</translation>
    </message>
    <message id="relay.address">
        <source>Address of the relay</source>
        <translation>Adresse des Relays</translation>
    </message>
    <message id="relay.adds">
        <source>The company adds: {values}</source>
        <translation>Die Firma ergänzt: {values}</translation>
    </message>
    <message id="relay.ask">
        <source>Connect this desktop to {host}?</source>
        <translation>Diesen Platz mit {host} verbinden?</translation>
    </message>
    <message id="relay.ask_replaces">
        <source>It takes the place of {old}.</source>
        <translation>Es ersetzt {old}.</translation>
    </message>
    <message id="relay.ask_same">
        <source>It is the relay that is set already.</source>
        <translation>Es ist das Relay, das schon eingestellt ist.</translation>
    </message>
    <message id="relay.ask_secure">
        <source>Calls then come through this relay. Connect only if the link was expected.</source>
        <translation>Anrufe kommen dann über dieses Relay. Nur verbinden, wenn der Link erwartet wurde.</translation>
    </message>
    <message id="relay.authority">
        <source>Choose the authority&apos;s file…</source>
        <translation>Datei der Stelle wählen…</translation>
    </message>
    <message id="relay.cancel">
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message id="relay.code">
        <source>Code or link</source>
        <translation>Code oder Link</translation>
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
        <translation>{host}, seit {time}</translation>
    </message>
    <message id="relay.connecting">
        <source>Connecting to {host}</source>
        <translation>Verbindung zu {host} wird aufgebaut</translation>
    </message>
    <message id="relay.done">
        <source>Connected to {host} as {emails}.</source>
        <translation>Verbunden mit {host} als {emails}.</translation>
    </message>
    <message id="relay.email">
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message id="relay.email_hint">
        <source>This is a company&apos;s code: it needs the e-mail address of the person at this desk.</source>
        <translation>Das ist der Code einer Firma: Er braucht die E-Mail-Adresse der Person an diesem Platz.</translation>
    </message>
    <message id="relay.hint">
        <source>Paste the code or the link from the administrator.</source>
        <translation>Den Code oder den Link der Administration hier einfügen.</translation>
    </message>
    <message id="relay.kept_by_environment">
        <source>CALLPOP_RELAY_TOKEN is set and is used instead.</source>
        <translation>CALLPOP_RELAY_TOKEN ist gesetzt und gilt stattdessen.</translation>
    </message>
    <message id="relay.locked">
        <source>Set by the company</source>
        <translation>Von der Firma festgelegt</translation>
    </message>
    <message id="relay.this_computer">
        <source>the listener on this computer</source>
        <translation>den Empfang auf diesem Computer</translation>
    </message>
    <message id="relay.title">
        <source>Connect to a relay</source>
        <translation>Mit einem Relay verbinden</translation>
    </message>
    <message id="relay.trouble.address">
        <source>The relay&apos;s address cannot be used: expected one such as https://relay.example.com</source>
        <translation>Die Adresse des Relays ist unbrauchbar: erwartet wird eine wie https://relay.example.com</translation>
    </message>
    <message id="relay.trouble.answer">
        <source>{host} answers what no relay does: check the relay&apos;s address</source>
        <translation>{host} antwortet nicht wie ein Relay: Adresse prüfen</translation>
    </message>
    <message id="relay.trouble.approvals">
        <source>Too many desktops wait for approval at {host}: tell the administrator</source>
        <translation>Bei {host} warten zu viele Plätze auf ihre Freigabe: die Administration benachrichtigen</translation>
    </message>
    <message id="relay.trouble.authority">
        <source>The file with the company&apos;s certificate authority cannot be used: {detail}</source>
        <translation>Die Datei mit der Zertifizierungsstelle der Firma ist unbrauchbar: {detail}</translation>
    </message>
    <message id="relay.trouble.busy">
        <source>{host} is busy</source>
        <translation>{host} ist überlastet</translation>
    </message>
    <message id="relay.trouble.code">
        <source>The code is wrong, used up or too old: the administrator can make a new one</source>
        <translation>Der Code ist falsch, verbraucht oder zu alt: Die Administration kann einen neuen erstellen</translation>
    </message>
    <message id="relay.trouble.crowded">
        <source>Too many desktops of one agent ask {host} at once: end Callpop where it is not needed. It is asked again in {detail} s</source>
        <translation>Zu viele Plätze derselben Person fragen {host} zugleich: Callpop beenden, wo es nicht gebraucht wird. Nächster Versuch in {detail} s</translation>
    </message>
    <message id="relay.trouble.down">
        <source>The relay behind {host} does not answer: tell the administrator</source>
        <translation>Das Relay hinter {host} antwortet nicht: die Administration benachrichtigen</translation>
    </message>
    <message id="relay.trouble.email">
        <source>This is a company&apos;s code: it needs an e-mail address</source>
        <translation>Das ist der Code einer Firma: Er braucht eine E-Mail-Adresse</translation>
    </message>
    <message id="relay.trouble.expired">
        <source>By this computer&apos;s clock the certificate of {host} has run out: check date and time; if they are right, tell the administrator</source>
        <translation>Nach der Uhr dieses Computers ist das Zertifikat von {host} abgelaufen: Datum und Uhrzeit prüfen; stimmen sie, die Administration benachrichtigen</translation>
    </message>
    <message id="relay.trouble.fault">
        <source>{host} reports a fault of its own (answer {detail}): tell the administrator</source>
        <translation>{host} meldet einen eigenen Fehler (Antwort {detail}): die Administration benachrichtigen</translation>
    </message>
    <message id="relay.trouble.insecure">
        <source>The relay&apos;s address must begin with https://</source>
        <translation>Die Adresse des Relays muss mit https:// beginnen</translation>
    </message>
    <message id="relay.trouble.keyring">
        <source>The keyring does not give the key for {host} ({detail}): unlock the keyring. It is asked again by itself</source>
        <translation>Der Schlüsselbund gibt den Schlüssel für {host} nicht heraus ({detail}): den Schlüsselbund entsperren. Er wird von selbst wieder gefragt</translation>
    </message>
    <message id="relay.trouble.lost">
        <source>{host} ended the connection</source>
        <translation>{host} hat die Verbindung beendet</translation>
    </message>
    <message id="relay.trouble.no_address">
        <source>No relay is set: paste the code or the link from the administrator</source>
        <translation>Kein Relay eingestellt: den Code oder den Link der Administration einfügen</translation>
    </message>
    <message id="relay.trouble.no_token">
        <source>This desktop is not enrolled at {host}: paste the code or the link from the administrator</source>
        <translation>Dieser Platz ist bei {host} nicht angemeldet: den Code oder den Link der Administration einfügen</translation>
    </message>
    <message id="relay.trouble.not_yet">
        <source>By this computer&apos;s clock the certificate of {host} is not valid yet: check date and time</source>
        <translation>Nach der Uhr dieses Computers ist das Zertifikat von {host} noch nicht gültig: Datum und Uhrzeit prüfen</translation>
    </message>
    <message id="relay.trouble.other_name">
        <source>The certificate of {host} is for another name: check the relay&apos;s address</source>
        <translation>Das Zertifikat von {host} gilt für einen anderen Namen: Adresse des Relays prüfen</translation>
    </message>
    <message id="relay.trouble.proxy">
        <source>The proxy does not let the connection to {host} through: {detail}</source>
        <translation>Der Proxy lässt die Verbindung zu {host} nicht durch: {detail}</translation>
    </message>
    <message id="relay.trouble.redirect">
        <source>{host} sends elsewhere ({detail}), which is not followed: check the relay&apos;s address</source>
        <translation>{host} verweist auf eine andere Adresse ({detail}), der nicht gefolgt wird: Adresse des Relays prüfen</translation>
    </message>
    <message id="relay.trouble.refused">
        <source>{host} does not know this desktop any more: enrol again with a new code</source>
        <translation>{host} kennt diesen Platz nicht mehr: mit einem neuen Code anmelden</translation>
    </message>
    <message id="relay.trouble.silent">
        <source>{host} does not answer</source>
        <translation>{host} antwortet nicht</translation>
    </message>
    <message id="relay.trouble.status">
        <source>{host} answers {detail}: is this the address of a relay?</source>
        <translation>{host} antwortet mit {detail}: Ist das die Adresse eines Relays?</translation>
    </message>
    <message id="relay.trouble.tls">
        <source>The connection to {host} is not secure: {detail}</source>
        <translation>Die Verbindung zu {host} ist nicht sicher: {detail}</translation>
    </message>
    <message id="relay.trouble.unreachable">
        <source>{host} cannot be reached: {detail}</source>
        <translation>{host} ist nicht erreichbar: {detail}</translation>
    </message>
    <message id="relay.trouble.untrusted">
        <source>The certificate of {host} comes from an authority that this computer does not know: if it is the company&apos;s own, choose its file (settings, page &apos;Connection&apos;)</source>
        <translation>Das Zertifikat von {host} stammt von einer Stelle, die dieser Computer nicht kennt: Gehört sie der Firma, deren Datei wählen (Einstellungen, Seite „Verbindung“)</translation>
    </message>
    <message id="relay.trouble.wrong_codes">
        <source>There were too many wrong codes: try again in {detail} s</source>
        <translation>Es kamen zu viele falsche Codes: in {detail} s noch einmal versuchen</translation>
    </message>
    <message id="relay.trouble.wrong_tokens">
        <source>There were too many wrong keys: {host} is asked again in {detail} s</source>
        <translation>Es kamen zu viele falsche Schlüssel: {host} wird in {detail} s wieder gefragt</translation>
    </message>
    <message id="relay.url_is_the_relays">
        <source>Calls come through the relay: the URL for the portal is the relay&apos;s.</source>
        <translation>Anrufe kommen über das Relay: Die URL für das Portal ist die des Relays.</translation>
    </message>
    <message id="relay.waiting">
        <source>An administrator has to approve this desktop. It shows there as {request}.</source>
        <translation>Die Administration muss diesen Platz freigeben. Er heißt dort {request}.</translation>
    </message>
    <message id="relay.waiting_bare">
        <source>An administrator has to approve this desktop.</source>
        <translation>Die Administration muss diesen Platz freigeben.</translation>
    </message>
    <message id="relay.working">
        <source>Connecting to {host}</source>
        <translation>Verbindung zu {host} wird aufgebaut</translation>
    </message>
    <message id="relay.wrong.address">
        <source>Expected an address such as https://relay.example.com</source>
        <translation>Erwartet wird eine Adresse wie https://relay.example.com</translation>
    </message>
    <message id="relay.wrong.insecure">
        <source>The relay&apos;s address must begin with https://</source>
        <translation>Die Adresse des Relays muss mit https:// beginnen</translation>
    </message>
    <message id="relay.wrong.link">
        <source>Expected the code or the link from the administrator</source>
        <translation>Erwartet wird der Code oder der Link der Administration</translation>
    </message>
    <message id="relay.wrong.locked">
        <source>The company has locked where calls come from</source>
        <translation>Die Firma hat festgelegt, woher Anrufe kommen</translation>
    </message>
    <message id="relay.wrong.no_relay">
        <source>The code alone does not say where: enter the relay&apos;s address beside it, or paste the link</source>
        <translation>Der Code allein sagt nicht, wohin: daneben die Adresse des Relays eintragen oder den Link einfügen</translation>
    </message>
    <message id="remind.accessible">
        <source>Reminder: {what}</source>
        <translation>Erinnerung: {what}</translation>
    </message>
    <message id="remind.close">
        <source>Put the reminder away</source>
        <translation>Erinnerung weglegen</translation>
    </message>
    <message id="remind.done">
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message id="remind.done_it">
        <source>Done: {name}</source>
        <translation>Erledigt: {name}</translation>
    </message>
    <message id="remind.later">
        <source>Later (1 h)</source>
        <translation>Später (1 Std.)</translation>
    </message>
    <message id="remind.missed" numerus="yes">
        <source>{n} missed call still open | {n} missed calls still open</source>
        <translation>
            <numerusform>{n} verpasster Anruf noch offen</numerusform>
            <numerusform>{n} verpasste Anrufe noch offen</numerusform>
        </translation>
    </message>
    <message id="remind.missed_at">
        <source>Missed {when}</source>
        <translation>Verpasst {when}</translation>
    </message>
    <message id="remind.more">
        <source>+{n} more</source>
        <translation>+{n} weitere</translation>
    </message>
    <message id="remind.open_it">
        <source>Open in the log: {name}</source>
        <translation>In der Anrufliste öffnen: {name}</translation>
    </message>
    <message id="remind.promises" numerus="yes">
        <source>{n} promise due | {n} promises due</source>
        <translation>
            <numerusform>{n} Zusage fällig</numerusform>
            <numerusform>{n} Zusagen fällig</numerusform>
        </translation>
    </message>
    <message id="rules_page.add">
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message id="rules_page.list">
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message id="rules_page.new">
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message id="rules_page.no_condition">
        <source>without a caller, an organisation or a line it fits no call</source>
        <translation>ohne Anrufer, Organisation oder Leitung passt sie zu keinem Anruf</translation>
    </message>
    <message id="rules_page.none">
        <source>There is no rule yet: all calls are shown alike.</source>
        <translation>Es gibt noch keine Regel: Alle Anrufe erscheinen gleich.</translation>
    </message>
    <message id="rules_page.nothing">
        <source>nothing is different yet</source>
        <translation>noch ist nichts anders</translation>
    </message>
    <message id="rules_page.own_crm">
        <source>own addresses</source>
        <translation>eigene Adressen</translation>
    </message>
    <message id="rules_page.wrong_callers">
        <source>&apos;{number}&apos; is no number, and not &apos;withheld&apos; or &apos;unknown&apos;</source>
        <translation>„{number}“ ist keine Nummer und nicht „withheld“ oder „unknown“</translation>
    </message>
    <message id="rules_page.wrong_lines">
        <source>&apos;{number}&apos; is no number</source>
        <translation>„{number}“ ist keine Nummer</translation>
    </message>
    <message id="said.acl_unreadable">
        <source>the access list of {file} cannot be read</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>die Zugriffsliste ist nicht lesbar: {file}</translation>
    </message>
    <message id="said.all_addresses">
        <source>all addresses</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>allen Adressen</translation>
    </message>
    <message id="said.allows_nothing">
        <source>{problem}; nothing of its kind is allowed</source>
        <translation>{problem}; nichts davon ist erlaubt</translation>
    </message>
    <message id="said.before_used">
        <source>{problem}; what was in force stays</source>
        <translation>{problem}; es gilt weiter, was galt</translation>
    </message>
    <message id="said.book_needs">
        <source>{field}: a book of kind {kind} needs it</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{field}: Ein Adressbuch dieser Art ({kind}) braucht das</translation>
    </message>
    <message id="said.both_files">
        <source>{one} and {other}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>{one} und {other}</translation>
    </message>
    <message id="said.broke_or_slow">
        <source>{host} broke the connection or did not answer in time ({seconds} s)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} hat die Verbindung abgebrochen oder nicht rechtzeitig geantwortet ({seconds} s)</translation>
    </message>
    <message id="said.browser_empty">
        <source>The browser command is empty.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Browserbefehl ist leer.</translation>
    </message>
    <message id="said.browser_failed">
        <source>{command} could not open the address (exit status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{command} konnte die Adresse nicht öffnen (Rückgabewert {status}).</translation>
    </message>
    <message id="said.browser_not_started">
        <source>{command} cannot be started: {why}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{command} lässt sich nicht starten: {why}.</translation>
    </message>
    <message id="said.browser_words">
        <source>The browser command cannot be read: {why}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Browserbefehl ist nicht lesbar: {why}.</translation>
    </message>
    <message id="said.bug">
        <source>{error} {where}; the log has the details.</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Fehler in Callpop: {error} ({where}). Einzelheiten im Protokoll.</translation>
    </message>
    <message id="said.busy">
        <source>{host} cannot answer now (status {status})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} kann jetzt nicht antworten (Status {status})</translation>
    </message>
    <message id="said.cannot_be_read">
        <source>it cannot be read ({why})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>nicht lesbar ({why})</translation>
    </message>
    <message id="said.cards_nobody">
        <source>{n} of {all} cards cannot be read or name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} von {all} Karten sind nicht lesbar oder nennen niemanden</translation>
    </message>
    <message id="said.certificate_unread">
        <source>The certificate {path} cannot be read ({why}): check {section}certificate.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Das Zertifikat {path} ist nicht lesbar ({why}): {section}certificate prüfen.</translation>
    </message>
    <message id="said.circles">
        <source>{host} sends us in circles</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} leitet im Kreis weiter</translation>
    </message>
    <message id="said.closing">
        <source>Callpop is closing.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Callpop wird beendet.</translation>
    </message>
    <message id="said.columns_text">
        <source>columns: expected texts like &apos;number=Mobile&apos;, not &apos;{text}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>columns: Erwartet werden Texte wie „number=Mobile“, nicht „{text}“</translation>
    </message>
    <message id="said.compressed">
        <source>{host} sends what was not asked for: a compressed answer</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} sendet eine gepackte Antwort, um die nicht gebeten wurde</translation>
    </message>
    <message id="said.csv_encoding">
        <source>{file} cannot be read as &apos;{encoding}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} ist nicht als „{encoding}“ lesbar</translation>
    </message>
    <message id="said.csv_row">
        <source>{file}, row {row}: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file}, Zeile {row}: {why}</translation>
    </message>
    <message id="said.dav_elsewhere">
        <source>{host} sends us to {other}, which gets no password; if that is the right server, enter its address above</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} verweist auf {other}, das kein Passwort bekommt; wenn das der richtige Server ist, oben seine Adresse eintragen</translation>
    </message>
    <message id="said.dav_plain">
        <source>The password would go to {host} unprotected; use https://, or allow an unprotected way below</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das Passwort ginge ungeschützt an {host}; https:// nehmen, oder unten einen ungeschützten Weg erlauben</translation>
    </message>
    <message id="said.dav_url">
        <source>Expected an address that begins with https://, not &apos;{url}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird eine Adresse, die mit https:// beginnt, nicht „{url}“</translation>
    </message>
    <message id="said.default_used">
        <source>{problem}; the default is used ({default})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; es gilt der Standard ({default})</translation>
    </message>
    <message id="said.default_used_empty">
        <source>{problem}; the default is used (empty)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; es gilt der Standard (leer)</translation>
    </message>
    <message id="said.defaults_used">
        <source>{problem}; defaults are used</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; es gelten die Standardwerte</translation>
    </message>
    <message id="said.dial_address">
        <source>The address of the telephony platform must begin with https://.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse der Telefonieplattform muss mit https:// beginnen.</translation>
    </message>
    <message id="said.dial_answer">
        <source>{host} answered what cannot be understood.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwortete Unverständliches.</translation>
    </message>
    <message id="said.dial_bad">
        <source>The call was refused: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Anruf wurde abgelehnt: {why}</translation>
    </message>
    <message id="said.dial_certificate">
        <source>The certificate of {host} cannot be trusted.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Dem Zertifikat von {host} kann nicht vertraut werden.</translation>
    </message>
    <message id="said.dial_fault">
        <source>{host} is out of order (status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} ist gestört (Status {status}).</translation>
    </message>
    <message id="said.dial_no_token">
        <source>Calling needs an account and its API token: see the settings.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Zum Anrufen braucht es ein Konto und sein API-Token: siehe Einstellungen.</translation>
    </message>
    <message id="said.dial_number">
        <source>The call was refused: the number cannot be called.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Anruf wurde abgelehnt: Die Nummer kann nicht angerufen werden.</translation>
    </message>
    <message id="said.dial_pause">
        <source>{host} asks for a pause: try again in a minute.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} bittet um eine Pause: in einer Minute erneut versuchen.</translation>
    </message>
    <message id="said.dial_refused">
        <source>{host} refuses: account or token are wrong.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} lehnt ab: Konto oder Token sind falsch.</translation>
    </message>
    <message id="said.dial_silent">
        <source>{host} does not answer.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwortet nicht.</translation>
    </message>
    <message id="said.dial_status">
        <source>{host} answered with status {status}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwortete mit Status {status}.</translation>
    </message>
    <message id="said.dial_unreachable">
        <source>{host} cannot be reached.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message id="said.does_not_fit">
        <source>expected {expected}, not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird {expected}, nicht {given}</translation>
    </message>
    <message id="said.empty_file">
        <source>{file} is empty</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} ist leer</translation>
    </message>
    <message id="said.endless_line">
        <source>This is no CSV file: it has a line without an end</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das ist keine CSV-Datei: Eine ihrer Zeilen hat kein Ende</translation>
    </message>
    <message id="said.entries_nobody">
        <source>{n} of {all} entries name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} von {all} Einträgen nennen niemanden</translation>
    </message>
    <message id="said.everybody_writes">
        <source>everybody can write {file}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>jeder kann {file} schreiben</translation>
    </message>
    <message id="said.field_base">
        <source>{name}: expected the beginning of an address, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: Erwartet wird der Anfang einer Adresse, etwa {example}</translation>
    </message>
    <message id="said.field_empty">
        <source>{name}: still to be filled in, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: noch auszufüllen, etwa {example}</translation>
    </message>
    <message id="said.field_host">
        <source>{name}: expected a host, or a part of its name, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: Erwartet wird ein Host oder ein Teil seines Namens, etwa {example}</translation>
    </message>
    <message id="said.field_text">
        <source>{name}: expected a text on one line, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: Erwartet wird ein Text in einer Zeile, etwa {example}</translation>
    </message>
    <message id="said.field_word">
        <source>{name}: expected letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: Erwartet werden Buchstaben, Ziffern, „-“, „_“ und „.“, etwa {example}</translation>
    </message>
    <message id="said.file_busy">
        <source>another program has been changing {file} all the while; it was left as it is</source>
        <translation>Ein anderes Programm ändert {file} die ganze Zeit; die Datei blieb, wie sie ist</translation>
    </message>
    <message id="said.file_no_section">
        <source>{file}: {name} is no section; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file}: {name} ist kein Abschnitt; es bleibt alles, wie es ist</translation>
    </message>
    <message id="said.file_not_toml">
        <source>{file} is not TOML: {why}; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} ist kein TOML ({why}) und bleibt, wie es ist</translation>
    </message>
    <message id="said.file_not_utf8">
        <source>{file} is not UTF-8 text; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} ist kein UTF-8-Text und bleibt, wie es ist</translation>
    </message>
    <message id="said.file_problem">
        <source>{file}: {problem}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file}: {problem}</translation>
    </message>
    <message id="said.file_rows_changed">
        <source>[[{name}]] of {file} was changed by another program meanwhile; it was left as it is</source>
        <translation>[[{name}]] in {file} wurde inzwischen von einem anderen Programm geändert; es blieb, wie es ist</translation>
    </message>
    <message id="said.file_unreadable">
        <source>{file} cannot be read: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} lässt sich nicht lesen: {why}</translation>
    </message>
    <message id="said.file_unsafe">
        <source>{file} cannot be edited safely; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} lässt sich nicht sicher ändern und bleibt, wie es ist</translation>
    </message>
    <message id="said.file_unwritable">
        <source>{file} cannot be written: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} lässt sich nicht schreiben: {why}</translation>
    </message>
    <message id="said.fits_bool">
        <source>true or false</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>true oder false</translation>
    </message>
    <message id="said.fits_choice">
        <source>one of {all}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>eins von {all}</translation>
    </message>
    <message id="said.fits_list">
        <source>a list of texts</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>eine Liste von Texten</translation>
    </message>
    <message id="said.fits_number">
        <source>a number</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>eine Zahl</translation>
    </message>
    <message id="said.fits_number_range">
        <source>a number from {low} to {high}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>eine Zahl von {low} bis {high}</translation>
    </message>
    <message id="said.fits_text">
        <source>a text</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>ein Text</translation>
    </message>
    <message id="said.fits_whole">
        <source>a whole number</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>eine ganze Zahl</translation>
    </message>
    <message id="said.fits_whole_range">
        <source>a whole number from {low} to {high}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message id="said.form_address">
        <source>Expected an address such as 127.0.0.1, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird eine Adresse wie 127.0.0.1, nicht {told}</translation>
    </message>
    <message id="said.form_country">
        <source>Expected two letters of a country, such as NL, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet werden zwei Buchstaben eines Landes wie DE, nicht {told}</translation>
    </message>
    <message id="said.form_dial_link">
        <source>Expected an address with the word number in braces, behind a scheme such as tel or sip, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird eine Adresse mit dem Wort number in geschweiften Klammern, hinter einem Schema wie tel oder sip, nicht {told}</translation>
    </message>
    <message id="said.form_email">
        <source>Expected an e-mail address such as anna@example.com, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird eine E-Mail-Adresse wie anna@example.com, nicht {told}</translation>
    </message>
    <message id="said.form_file">
        <source>There is no file {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Es gibt keine Datei {told}</translation>
    </message>
    <message id="said.form_host">
        <source>Expected a host such as crm.example.com or *.example.com, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird ein Host wie crm.example.com oder *.example.com, nicht {told}</translation>
    </message>
    <message id="said.form_hours">
        <source>Expected days and hours such as mon-fri 18:00-08:00, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet werden Tage und Zeiten wie mon-fri 18:00-08:00, nicht {told}</translation>
    </message>
    <message id="said.form_number">
        <source>Expected a telephone number such as 201 or +31508009001, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird eine Rufnummer wie 201 oder +31508009001, nicht {told}</translation>
    </message>
    <message id="said.form_pair">
        <source>Expected name=value, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird Name=Wert, nicht {told}</translation>
    </message>
    <message id="said.form_relay">
        <source>Expected an address such as https://relay.example.com, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird eine Adresse wie https://relay.example.com, nicht {told}</translation>
    </message>
    <message id="said.form_scheme">
        <source>Expected a scheme such as tel or sip, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird ein Schema wie tel oder sip, nicht {told}</translation>
    </message>
    <message id="said.form_url">
        <source>Expected an address that begins with https:// or http://, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird eine Adresse, die mit https:// oder http:// beginnt, nicht {told}</translation>
    </message>
    <message id="said.goes_unprotected">
        <source>the password goes to {host} unprotected</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>das Passwort geht ungeschützt an {host}</translation>
    </message>
    <message id="said.ignored">
        <source>{problem}; it is ignored</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; es zählt nicht</translation>
    </message>
    <message id="said.is_link">
        <source>{file} is a link</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} ist ein Verweis</translation>
    </message>
    <message id="said.its_folder">
        <source>its folder</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>ihr Ordner</translation>
    </message>
    <message id="said.kept_nowhere_named">
        <source>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: enter it again after the next start.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Weder der Schlüsselbund ({why}) noch {file} ({reason}) kann das Geheimnis behalten: Nach dem nächsten Start neu eingeben.</translation>
    </message>
    <message id="said.kept_nowhere_relay">
        <source>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: once one of them can, enrol with a new code.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Weder der Schlüsselbund ({why}) noch {file} ({reason}) kann das Geheimnis behalten: Sobald eines von beiden es kann, mit einem neuen Code anmelden.</translation>
    </message>
    <message id="said.kept_nowhere_url">
        <source>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: the notification URL changes with the next start.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Weder der Schlüsselbund ({why}) noch {file} ({reason}) kann das Geheimnis behalten: Die Benachrichtigungs-URL ändert sich beim nächsten Start.</translation>
    </message>
    <message id="said.key_alone">
        <source>A key is set, but no certificate: set {section}certificate too, or neither.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Ein Schlüssel ist eingestellt, aber kein Zertifikat: auch {section}certificate einstellen, oder keines von beiden.</translation>
    </message>
    <message id="said.key_unread">
        <source>The key {path} cannot be read ({why}): check {section}key.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Schlüssel {path} ist nicht lesbar ({why}): {section}key prüfen.</translation>
    </message>
    <message id="said.keyring_closed">
        <source>it cannot be opened</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>er lässt sich nicht öffnen</translation>
    </message>
    <message id="said.keyring_differs">
        <source>The keyring holds another secret than {file}; the keyring&apos;s is used. If calls stay away, the notification URL must be copied to the portal anew.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Schlüsselbund enthält ein anderes Geheimnis als {file}; es gilt das des Schlüsselbunds. Bleiben Anrufe aus, muss die Benachrichtigungs-URL neu ins Portal kopiert werden.</translation>
    </message>
    <message id="said.keyring_forgets">
        <source>it does not keep what it is given</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>er behält nicht, was er bekommt</translation>
    </message>
    <message id="said.keyring_locked">
        <source>it is locked</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>er ist gesperrt</translation>
    </message>
    <message id="said.keyring_none">
        <source>this machine has none</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>dieser Computer hat keinen</translation>
    </message>
    <message id="said.keyring_none_installed">
        <source>none is installed</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>keiner installiert</translation>
    </message>
    <message id="said.keyring_slow">
        <source>it did not answer within {seconds} s</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>keine Antwort innerhalb von {seconds} s</translation>
    </message>
    <message id="said.keyring_unusable">
        <source>The keyring cannot be used ({why}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Schlüsselbund ist nicht nutzbar ({why}).</translation>
    </message>
    <message id="said.large_answer">
        <source>{host} sent an answer larger than {most} MB</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} hat eine Antwort von über {most} MB gesendet</translation>
    </message>
    <message id="said.large_file">
        <source>{file} is larger than {most} MB</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} ist größer als {most} MB</translation>
    </message>
    <message id="said.ldap_elsewhere">
        <source>{host} sends us to another server, which gets no password; enter its address above</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} verweist auf einen anderen Server, der kein Passwort bekommt; oben dessen Adresse eintragen</translation>
    </message>
    <message id="said.ldap_plain">
        <source>The password would go to {host} unprotected; choose a protection, or allow an unprotected way below</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das Passwort ginge ungeschützt an {host}; einen Schutz wählen, oder unten einen ungeschützten Weg erlauben</translation>
    </message>
    <message id="said.ldap_unreadable">
        <source>{host} cannot be read: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} ist nicht lesbar: {why}</translation>
    </message>
    <message id="said.ldap_url">
        <source>Expected an address that begins with ldap:// or ldaps://, not &apos;{url}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Erwartet wird eine Adresse, die mit ldap:// oder ldaps:// beginnt, nicht „{url}“</translation>
    </message>
    <message id="said.left_out">
        <source>{problem}; it is left out</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; es bleibt weg</translation>
    </message>
    <message id="said.listen_again">
        <source>{problem} Trying again every few seconds.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>{problem} Alle paar Sekunden wird es wieder versucht.</translation>
    </message>
    <message id="said.listen_forbidden">
        <source>Cannot listen on {host}, port {port}: the system does not allow it. Set a {section}port from 1024 on.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Kein Empfang auf {host}, Port {port}: Das System erlaubt es nicht. Einen {section}port ab 1024 einstellen.</translation>
    </message>
    <message id="said.listen_no_address">
        <source>Cannot listen on {host}, port {port}: there is no such address. Check {section}host; 127.0.0.1 is this computer alone.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Kein Empfang auf {host}, Port {port}: Diese Adresse gibt es nicht. {section}host prüfen; 127.0.0.1 ist nur dieser Computer.</translation>
    </message>
    <message id="said.listen_not_here">
        <source>Cannot listen on {host}, port {port}: this computer does not have that address. Check {section}host; 127.0.0.1 always works.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Kein Empfang auf {host}, Port {port}: Dieser Computer hat die Adresse nicht. {section}host prüfen; 127.0.0.1 geht immer.</translation>
    </message>
    <message id="said.listen_otherwise">
        <source>Cannot listen on {host}, port {port}: {why}. Check {section}host and {section}port.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Kein Empfang auf {host}, Port {port}: {why}. {section}host und {section}port prüfen.</translation>
    </message>
    <message id="said.listen_taken">
        <source>Cannot listen on {host}, port {port}: another program uses this port. Close that program, or set another {section}port.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Kein Empfang auf {host}, Port {port}: Diesen Port belegt ein anderes Programm. Das Programm schließen oder einen anderen {section}port einstellen.</translation>
    </message>
    <message id="said.listening">
        <source>Listening on {url}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Empfang auf {url}</translation>
    </message>
    <message id="said.locked_by_company">
        <source>The company has locked {name}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Firma hat {name} festgelegt</translation>
    </message>
    <message id="said.locked_by_policy">
        <source>The administrator of this computer has locked {name} ({file})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Verwaltung dieses Computers hat {name} festgelegt ({file})</translation>
    </message>
    <message id="said.log_damaged_mend">
        <source>Restart Callpop: it sets the file aside and begins a new one.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Callpop neu starten: Die Datei wird dann beiseitegelegt und eine neue begonnen.</translation>
    </message>
    <message id="said.log_file">
        <source>call log&apos;s file</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Datei der Anrufliste</translation>
    </message>
    <message id="said.log_name">
        <source>call log</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Anrufliste</translation>
    </message>
    <message id="said.log_not_open">
        <source>The call log is not open yet.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die Anrufliste ist noch nicht geöffnet.</translation>
    </message>
    <message id="said.log_old">
        <source>The call log is not ready yet: start Callpop once, so that it is brought up to date.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die Anrufliste ist noch nicht bereit: Callpop einmal starten, damit sie auf den neuen Stand kommt.</translation>
    </message>
    <message id="said.log_read_all_the_time">
        <source>Another program reads the call log&apos;s file all the time. Close it: then all is removed.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Ein anderes Programm liest die Datei der Anrufliste ununterbrochen. Sobald es geschlossen ist, wird alles entfernt.</translation>
    </message>
    <message id="said.log_shared_mend">
        <source>Keep the profile in a folder of this computer (--profile, CALLPOP_PROFILE, or [profile] of the policy).</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Das Profil gehört in einen Ordner dieses Computers (--profile, CALLPOP_PROFILE oder [profile] der Richtlinie).</translation>
    </message>
    <message id="said.log_unreadable">
        <source>The call log cannot be read now.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die Anrufliste ist im Moment nicht lesbar.</translation>
    </message>
    <message id="said.lookup_broken">
        <source>{host} broke off, or its answer cannot be read ({why}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} hat abgebrochen, oder die Antwort ist nicht lesbar ({why}).</translation>
    </message>
    <message id="said.lookup_bug">
        <source>It failed because of an error in Callpop, which has been reported.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das scheiterte an einem Fehler in Callpop, der gemeldet wurde.</translation>
    </message>
    <message id="said.lookup_certificate">
        <source>The certificate of {host} cannot be trusted.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Dem Zertifikat von {host} ist nicht zu trauen.</translation>
    </message>
    <message id="said.lookup_elsewhere">
        <source>{host} redirects to {other}; that is not followed.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} leitet zu {other} weiter; dem wird nicht gefolgt.</translation>
    </message>
    <message id="said.lookup_large">
        <source>The answer of {host} is larger than 1 MB.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Antwort von {host} ist größer als 1 MB.</translation>
    </message>
    <message id="said.lookup_no_json">
        <source>{host} did not answer with JSON.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} hat nicht mit JSON geantwortet.</translation>
    </message>
    <message id="said.lookup_no_secret">
        <source>The secret &apos;{name}&apos; of {lookup} is not kept yet.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das Geheimnis „{name}“ von {lookup} ist noch nicht hinterlegt.</translation>
    </message>
    <message id="said.lookup_not_reached">
        <source>{host} cannot be reached.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message id="said.lookup_packed">
        <source>The answer of {host} cannot be unpacked.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Antwort von {host} lässt sich nicht entpacken.</translation>
    </message>
    <message id="said.lookup_pause">
        <source>{host} asks for a pause (status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} bittet um eine Pause (Status {status}).</translation>
    </message>
    <message id="said.lookup_plain">
        <source>The address begins with http://: a secret is not sent over it unless you allow that below.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse beginnt mit http://: Ein Geheimnis wird darüber nur gesendet, wenn das unten erlaubt ist.</translation>
    </message>
    <message id="said.lookup_redirect">
        <source>{host} redirects; that is not followed.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} leitet weiter; dem wird nicht gefolgt.</translation>
    </message>
    <message id="said.lookup_refused">
        <source>{host} refuses: the secret is wrong, or lacks a right (status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} lehnt ab: Das Geheimnis ist falsch, oder ihm fehlt ein Recht (Status {status}).</translation>
    </message>
    <message id="said.lookup_rests">
        <source>It rests for another {seconds} s, because of its last answer.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Pause für weitere {seconds} s wegen der letzten Antwort.</translation>
    </message>
    <message id="said.lookup_silent">
        <source>It has not answered within {seconds} s.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Keine Antwort innerhalb von {seconds} s.</translation>
    </message>
    <message id="said.lookup_slow">
        <source>{host} did not answer within {seconds} s.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} hat nicht innerhalb von {seconds} s geantwortet.</translation>
    </message>
    <message id="said.lookup_status">
        <source>{host} answered with status {status}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwortete mit Status {status}.</translation>
    </message>
    <message id="said.many_cards">
        <source>{host} has more than {most} cards</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} hat mehr als {most} Karten</translation>
    </message>
    <message id="said.many_contacts">
        <source>It has more than {most} contacts</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Es hat mehr als {most} Kontakte</translation>
    </message>
    <message id="said.many_entries">
        <source>{host} has more than {most} entries that match</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} hat mehr als {most} passende Einträge</translation>
    </message>
    <message id="said.many_files">
        <source>{file} has more than {most} files</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} hat mehr als {most} Dateien</translation>
    </message>
    <message id="said.many_rows">
        <source>{file} has more than {most} rows</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} hat mehr als {most} Zeilen</translation>
    </message>
    <message id="said.more_in_log">
        <source>{n} more: see the log.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} weitere: siehe Protokoll.</translation>
    </message>
    <message id="said.near_field">
        <source>columns: a contact has no &apos;{name}&apos;, did you mean &apos;{near}&apos;?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>columns: Ein Kontakt hat kein „{name}“; war „{near}“ gemeint?</translation>
    </message>
    <message id="said.needs_full_path">
        <source>expected the full path of a folder, not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird der volle Pfad eines Ordners, nicht {given}</translation>
    </message>
    <message id="said.needs_join_code">
        <source>expected the company&apos;s join code</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird der Beitrittscode der Firma</translation>
    </message>
    <message id="said.needs_one">
        <source>expected at least one; nothing of its kind is allowed</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird mindestens ein Eintrag; nichts davon ist erlaubt</translation>
    </message>
    <message id="said.needs_text">
        <source>expected a text; without it the section is left out</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird ein Text; ohne ihn bleibt der Abschnitt weg</translation>
    </message>
    <message id="said.no_address">
        <source>{host} names an address that is none: &apos;{named}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} nennt eine Adresse, die keine ist: „{named}“</translation>
    </message>
    <message id="said.no_base">
        <source>{host} has no such search base</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} hat keine solche Suchbasis</translation>
    </message>
    <message id="said.no_book_there">
        <source>There is no address book at {url}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Unter {url} gibt es kein Adressbuch</translation>
    </message>
    <message id="said.no_browser">
        <source>No browser was found; name one under CRM, Browser.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Es wurde kein Browser gefunden; unter CRM, Browser lässt sich einer nennen.</translation>
    </message>
    <message id="said.no_carddav">
        <source>{host} does not answer as a CardDAV server does</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} antwortet nicht wie ein CardDAV-Server</translation>
    </message>
    <message id="said.no_crm">
        <source>No CRM address is set.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Es ist keine CRM-Adresse eingestellt.</translation>
    </message>
    <message id="said.no_csv">
        <source>{file} is no CSV file: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} ist keine CSV-Datei: {why}</translation>
    </message>
    <message id="said.no_dn">
        <source>The search base or the user is no distinguished name</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Suchbasis oder Benutzer ist kein Distinguished Name</translation>
    </message>
    <message id="said.no_field">
        <source>columns: a contact has no &apos;{name}&apos;: expected one of {all}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>columns: Ein Kontakt hat kein „{name}“; erwartet wird eines von {all}</translation>
    </message>
    <message id="said.no_filter">
        <source>The filter is no LDAP filter</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Filter ist kein LDAP-Filter</translation>
    </message>
    <message id="said.no_kind">
        <source>kind: expected one of {all}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>kind: Erwartet wird eines von {all}</translation>
    </message>
    <message id="said.no_listener">
        <source>There is no listener to play a test call to.</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Kein Empfänger läuft, der einen Testanruf annehmen könnte.</translation>
    </message>
    <message id="said.no_number">
        <source>The call came without a number: there is nothing to look up.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Anruf kam ohne Nummer: Es gibt nichts nachzuschlagen.</translation>
    </message>
    <message id="said.no_number_column">
        <source>No column of {file} seems to hold telephone numbers; choose one below</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Keine Spalte von {file} scheint Telefonnummern zu enthalten; unten eine wählen</translation>
    </message>
    <message id="said.no_pair">
        <source>The key {file} does not belong to the certificate {certificate}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Schlüssel {file} gehört nicht zum Zertifikat {certificate}.</translation>
    </message>
    <message id="said.no_pem">
        <source>No certificate with its key can be read from {files}: both have to be PEM files, the key without a password.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Aus {files} lässt sich kein Zertifikat mit Schlüssel lesen: Beides müssen PEM-Dateien sein, der Schlüssel ohne Passwort.</translation>
    </message>
    <message id="said.no_phone">
        <source>No program on this computer takes telephone numbers (tel:).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Auf diesem Computer nimmt kein Programm Telefonnummern an (tel:).</translation>
    </message>
    <message id="said.no_phone_for">
        <source>No program on this computer takes addresses with {scheme}:</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Auf diesem Computer nimmt kein Programm Adressen mit {scheme}: an.</translation>
    </message>
    <message id="said.no_placeholder">
        <source>{given} is no placeholder; did you mean {near}?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{given} ist kein Platzhalter; war {near} gemeint?</translation>
    </message>
    <message id="said.no_protection">
        <source>No protected connection to {host} could be made: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Keine geschützte Verbindung zu {host}: {why}</translation>
    </message>
    <message id="said.no_search">
        <source>{host} does not let this user search</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} lässt diesen Benutzer nicht suchen</translation>
    </message>
    <message id="said.no_section">
        <source>expected a section [{name}], not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird ein Abschnitt [{name}], nicht {given}</translation>
    </message>
    <message id="said.no_sections">
        <source>expected sections [[{name}]], not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet werden Abschnitte [[{name}]], nicht {given}</translation>
    </message>
    <message id="said.no_spelling">
        <source>The number cannot be written as {name}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Nummer lässt sich nicht als {name} schreiben.</translation>
    </message>
    <message id="said.no_starttls">
        <source>{host} offers no protected connection (StartTLS)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} bietet keine geschützte Verbindung (StartTLS)</translation>
    </message>
    <message id="said.no_such_column">
        <source>{file} has no column &apos;{column}&apos;, which the book &apos;{book}&apos; names</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} hat keine Spalte „{column}“, die das Adressbuch „{book}“ nennt</translation>
    </message>
    <message id="said.no_such_file">
        <source>no such file</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>keine solche Datei</translation>
    </message>
    <message id="said.no_system_browser">
        <source>The system&apos;s browser cannot be started: {why}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Browser des Systems lässt sich nicht starten: {why}.</translation>
    </message>
    <message id="said.no_token">
        <source>The kept token is none; enter it anew</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das hinterlegte Token ist keines; neu eingeben</translation>
    </message>
    <message id="said.no_url_yet">
        <source>There is no notification URL yet: the listener is not running.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Es gibt noch keine Benachrichtigungs-URL: Der Empfänger läuft nicht.</translation>
    </message>
    <message id="said.no_value">
        <source>The call has no {name} to open.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Anruf hat kein {name}, das geöffnet werden könnte.</translation>
    </message>
    <message id="said.no_vcard">
        <source>There is no vCard in {file}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>In {file} ist keine vCard</translation>
    </message>
    <message id="said.not_let_in">
        <source>{host} does not let this user in</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} lässt diesen Benutzer nicht ein</translation>
    </message>
    <message id="said.not_listed">
        <source>{host} does not list {path} (status {status})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} listet {path} nicht auf (Status {status})</translation>
    </message>
    <message id="said.not_possible">
        <source>it is not possible</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>es ist nicht möglich</translation>
    </message>
    <message id="said.not_reached">
        <source>{host} cannot be reached: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} ist nicht erreichbar: {why}</translation>
    </message>
    <message id="said.notification_none">
        <source>No notification server answers</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Kein Benachrichtigungsdienst antwortet</translation>
    </message>
    <message id="said.notification_refused">
        <source>The desktop&apos;s notification server refused a notification</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Benachrichtigungsdienst des Desktops hat eine Benachrichtigung abgelehnt</translation>
    </message>
    <message id="said.one_modifier">
        <source>{given}: the one modifier is :{twice}, as in {example}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{given}: Der einzige Zusatz ist :{twice}, wie in {example}.</translation>
    </message>
    <message id="said.only_allowed">
        <source>{problem}; allowed is only {only}</source>
        <translation>{problem}; erlaubt ist nur {only}</translation>
    </message>
    <message id="said.others_write">
        <source>others than the administrator can write {file}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>nicht nur die Verwaltung kann {file} schreiben</translation>
    </message>
    <message id="said.others_write_windows">
        <source>others than the administrators can write {file} ({who})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>nicht nur Administratoren können schreiben: {file} ({who})</translation>
    </message>
    <message id="said.our_bug">
        <source>It could not be read because of an error in Callpop, which has been reported.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das Lesen scheiterte an einem Fehler in Callpop, der gemeldet wurde.</translation>
    </message>
    <message id="said.owner_wrong">
        <source>{file} belongs to another user than the administrator</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} gehört nicht der Verwaltung</translation>
    </message>
    <message id="said.owner_wrong_windows">
        <source>{file} belongs to another user than the administrators</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} gehört nicht den Administratoren</translation>
    </message>
    <message id="said.password_lines">
        <source>The kept password has a line break in it; enter it anew</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das hinterlegte Passwort enthält einen Zeilenumbruch; neu eingeben</translation>
    </message>
    <message id="said.path_climbs">
        <source>The value for the path is &apos;.&apos; or &apos;..&apos;, which would lead elsewhere.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Wert für den Pfad ist „.“ oder „..“; das führte woandershin.</translation>
    </message>
    <message id="said.policy_ignored">
        <source>the policy is ignored: {problem}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>die Vorgaben zählen nicht: {problem}</translation>
    </message>
    <message id="said.policy_no_rows">
        <source>a policy brings no rows of this table; they are left out</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Vorgaben bringen keine Zeilen dieser Tabelle; sie bleiben weg</translation>
    </message>
    <message id="said.post_answered">
        <source>The listener answered {status}: {words}</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Der Empfänger hat mit {status} geantwortet: {words}</translation>
    </message>
    <message id="said.post_insecure">
        <source>The connection to {place} is not secure: {why}</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Die Verbindung zu {place} ist nicht sicher: {why}</translation>
    </message>
    <message id="said.post_nobody">
        <source>No e-mail address and no number is set: a call is recognised as mine by them</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Weder E-Mail-Adresse noch Nummer eingestellt: An ihnen werden eigene Anrufe erkannt</translation>
    </message>
    <message id="said.post_refused">
        <source>Nothing listens at {place}: is Callpop running there?</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Unter {place} empfängt niemand: Läuft Callpop dort?</translation>
    </message>
    <message id="said.post_scheme">
        <source>The URL must begin with http:// or https:// and a host</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Die URL muss mit http:// oder https:// und einem Host beginnen</translation>
    </message>
    <message id="said.post_silent">
        <source>{place} did not answer within {seconds} s</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>{place} hat innerhalb von {seconds} s nicht geantwortet</translation>
    </message>
    <message id="said.post_url">
        <source>The URL cannot be read</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Die URL ist nicht lesbar</translation>
    </message>
    <message id="said.refused">
        <source>{host} refuses the user or the password</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} lehnt Benutzer oder Passwort ab</translation>
    </message>
    <message id="said.relay_only">
        <source>this is a remote session: many share this computer, so calls come through a relay; system.terminal_server says what counts as one, and a policy may name this computer all the same</source>
        <translation>Das ist eine entfernte Sitzung: Viele teilen sich diesen Computer, deshalb kommen Anrufe über ein Relay; system.terminal_server sagt, was dazu zählt, und eine Richtlinie kann diesen Computer trotzdem vorsehen</translation>
    </message>
    <message id="said.relay_unnamed">
        <source>The relay</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Das Relay</translation>
    </message>
    <message id="said.rows_nobody">
        <source>{n} of {all} rows name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} von {all} Zeilen nennen niemanden</translation>
    </message>
    <message id="said.secret_in_file">
        <source>The keyring cannot be used ({why}); the secret is kept in {file}, readable by this user alone.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Schlüsselbund ist nicht nutzbar ({why}); das Geheimnis liegt in {file}, nur für dieses Benutzerkonto lesbar.</translation>
    </message>
    <message id="said.secrets_unreadable">
        <source>{file} cannot be read; it is not used.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} ist nicht lesbar und wird nicht benutzt.</translation>
    </message>
    <message id="said.session_bus_gone">
        <source>The session bus is gone</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Sitzungsbus ist weg</translation>
    </message>
    <message id="said.slow">
        <source>{host} did not answer in time ({seconds} s)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} hat nicht rechtzeitig geantwortet ({seconds} s)</translation>
    </message>
    <message id="said.sqlite_old">
        <source>SQLite 3.37 or newer is needed; this Python has {found}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>SQLite 3.37 oder neuer wird gebraucht; dieses Python hat {found}.</translation>
    </message>
    <message id="said.storage_closed">
        <source>The {name} is closed.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {name} ist geschlossen.</translation>
    </message>
    <message id="said.storage_closing">
        <source>The {name} is being closed.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {name} wird gerade geschlossen.</translation>
    </message>
    <message id="said.storage_damaged">
        <source>The {file} is damaged. {when_damaged}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {file} ist beschädigt. {when_damaged}</translation>
    </message>
    <message id="said.storage_disk">
        <source>The disk with the {name} reports an error, or is full.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Datenträger mit der {name} meldet einen Fehler oder ist voll.</translation>
    </message>
    <message id="said.storage_folder">
        <source>{path} is a folder; the {name} must be a file.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>{path} ist ein Ordner; die {name} muss eine Datei sein.</translation>
    </message>
    <message id="said.storage_forbidden">
        <source>The {file} or folder may not be used. Allow reading and writing.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Zugriff auf die {file} oder ihren Ordner ist nicht erlaubt. Lesen und Schreiben zulassen.</translation>
    </message>
    <message id="said.storage_full">
        <source>The disk is full: the {name} cannot be written. Free some space.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Datenträger ist voll: Die {name} lässt sich nicht speichern. Platz schaffen.</translation>
    </message>
    <message id="said.storage_held">
        <source>Another program holds the {file}. Close it, or wait a moment.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Ein anderes Programm hält die {file} fest. Dieses schließen oder einen Moment warten.</translation>
    </message>
    <message id="said.storage_left_damaged">
        <source>The {file} {path} is damaged ({why}); it was left as it is. {when_damaged}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {file} {path} ist beschädigt ({why}) und blieb, wie sie ist. {when_damaged}</translation>
    </message>
    <message id="said.storage_memory">
        <source>There is not enough memory to use the {name}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Arbeitsspeicher reicht für die {name} nicht aus.</translation>
    </message>
    <message id="said.storage_newer">
        <source>The {name} {path} was made by a newer Callpop (its version is {version}, this one knows {newest}). Install the newer Callpop again, or move the file away.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {name} {path} stammt von einem neueren Callpop (Version {version}, dieses kennt {newest}). Das neuere Callpop wieder installieren oder die Datei verschieben.</translation>
    </message>
    <message id="said.storage_no_folder">
        <source>The folder {folder} cannot be made: {why}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Ordner {folder} lässt sich nicht anlegen: {why}.</translation>
    </message>
    <message id="said.storage_no_journal">
        <source>The folder {folder} cannot hold the {name} (is it on a network share?). Choose a local one.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Ordner {folder} kann die {name} nicht aufnehmen (liegt er auf einer Netzfreigabe?). Einen lokalen wählen.</translation>
    </message>
    <message id="said.storage_no_lock">
        <source>The {file} cannot be locked: it must not be on a network share.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {file} lässt sich nicht sperren: Auf einer Netzfreigabe darf eine solche Datei nicht liegen.</translation>
    </message>
    <message id="said.storage_no_open">
        <source>The {file} cannot be opened. Is its folder there, and may it be written?</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {file} lässt sich nicht öffnen. Ist ihr Ordner vorhanden und beschreibbar?</translation>
    </message>
    <message id="said.storage_none">
        <source>There is no {name} at {path}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Unter {path} gibt es keine {name}.</translation>
    </message>
    <message id="said.storage_not_upgraded">
        <source>The {name} could not be brought up to date and was left as it is ({why}).</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {name} ließ sich nicht auf den neuen Stand bringen und blieb, wie sie ist ({why}).</translation>
    </message>
    <message id="said.storage_read_only">
        <source>The {file} or folder is read-only. Allow writing to it.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {file} oder ihr Ordner ist schreibgeschützt. Schreiben zulassen.</translation>
    </message>
    <message id="said.storage_set_aside">
        <source>The {name} was damaged. It was set aside as {file}, in {folder}, and a new one was begun.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {name} war beschädigt. Die alte Datei liegt jetzt als {file} in {folder}; eine neue wurde begonnen.</translation>
    </message>
    <message id="said.storage_shared">
        <source>The {name} cannot be on a network share ({kind}): it would come to harm in {folder}. {when_shared}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {name} darf nicht auf einer Netzfreigabe liegen ({kind}): In {folder} nähme sie Schaden. {when_shared}</translation>
    </message>
    <message id="said.storage_too_large">
        <source>The disk cannot hold a file as large as the {name}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Der Datenträger nimmt keine so große Datei wie die {name} auf.</translation>
    </message>
    <message id="said.storage_unusable">
        <source>The {file} cannot be used: {why}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Die {file} ist nicht nutzbar: {why}.</translation>
    </message>
    <message id="said.switch_refused">
        <source>The system refuses: {reason}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das System lehnt ab: {reason}</translation>
    </message>
    <message id="said.the_file">
        <source>the file</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>die Datei</translation>
    </message>
    <message id="said.toml_deep">
        <source>expected TOML, but it is nested too deep</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird TOML, aber es ist zu tief verschachtelt</translation>
    </message>
    <message id="said.toml_large">
        <source>expected TOML: it is larger than {n} MB</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird TOML: die Datei ist größer als {n} MB</translation>
    </message>
    <message id="said.toml_not_utf8">
        <source>expected text in UTF-8, but byte {n} is not</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird Text in UTF-8, aber Byte {n} ist keiner</translation>
    </message>
    <message id="said.toml_wrong">
        <source>expected TOML: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>erwartet wird TOML: {why}</translation>
    </message>
    <message id="said.unknown_key">
        <source>unknown key; it is ignored</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>unbekannter Schlüssel; er zählt nicht</translation>
    </message>
    <message id="said.unknown_key_near">
        <source>unknown key, did you mean &apos;{near}&apos;?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>unbekannter Schlüssel; gemeint ist wohl &apos;{near}&apos;</translation>
    </message>
    <message id="said.unknown_section">
        <source>unknown section; it is ignored</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>unbekannter Abschnitt; er zählt nicht</translation>
    </message>
    <message id="said.unknown_section_near">
        <source>unknown section, did you mean &apos;{near}&apos;?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>unbekannter Abschnitt; gemeint ist wohl &apos;{near}&apos;</translation>
    </message>
    <message id="said.unread_cards">
        <source>{n} cards cannot be read or name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} Karten sind nicht lesbar oder nennen niemanden</translation>
    </message>
    <message id="said.unreadable">
        <source>{file} cannot be read: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} ist nicht lesbar: {why}</translation>
    </message>
    <message id="said.url_backslash">
        <source>The address holds a backslash; write it percent-encoded.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse enthält einen Rückstrich; prozentkodiert ist er erlaubt.</translation>
    </message>
    <message id="said.url_brace">
        <source>A brace stands alone; write %7B for {left} and %7D for {right}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Eine Klammer steht allein; {left} wird als %7B geschrieben, {right} als %7D.</translation>
    </message>
    <message id="said.url_dots">
        <source>The path must not hold &apos;.&apos; or &apos;..&apos;.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Pfad darf kein „.“ oder „..“ enthalten.</translation>
    </message>
    <message id="said.url_host">
        <source>The host {host} is not among those that may be opened.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Host {host} gehört nicht zu denen, die geöffnet werden dürfen.</translation>
    </message>
    <message id="said.url_host_placeholder">
        <source>The host must be written out: no placeholder before the first / after https://.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Host muss ausgeschrieben sein: kein Platzhalter vor dem ersten / nach https://.</translation>
    </message>
    <message id="said.url_host_unreadable">
        <source>The host of the address cannot be read.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Der Host der Adresse ist nicht lesbar.</translation>
    </message>
    <message id="said.url_invisible">
        <source>The address holds a space or an invisible character; write it percent-encoded.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse enthält ein Leerzeichen oder ein unsichtbares Zeichen; prozentkodiert ist es erlaubt.</translation>
    </message>
    <message id="said.url_no_host">
        <source>The address has no host.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse hat keinen Host.</translation>
    </message>
    <message id="said.url_port_unreadable">
        <source>The host or port of the address cannot be read.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Host oder Port der Adresse ist nicht lesbar.</translation>
    </message>
    <message id="said.url_port_zero">
        <source>Port 0 cannot be opened.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Port 0 kann nicht geöffnet werden.</translation>
    </message>
    <message id="said.url_scheme">
        <source>The address must begin with https:// or http://.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse muss mit https:// oder http:// beginnen.</translation>
    </message>
    <message id="said.url_scheme_more">
        <source>The address must begin with https://, http:// or a scheme that the settings allow.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse muss mit https://, http:// oder einem erlaubten Schema beginnen.</translation>
    </message>
    <message id="said.url_scheme_more_not">
        <source>The address must begin with https://, http:// or a scheme that the settings allow, not {given}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse muss mit https://, http:// oder einem erlaubten Schema beginnen, nicht mit {given}.</translation>
    </message>
    <message id="said.url_scheme_not">
        <source>The address must begin with https:// or http://, not {given}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse muss mit https:// oder http:// beginnen, nicht mit {given}.</translation>
    </message>
    <message id="said.url_unreadable">
        <source>The address cannot be read.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse ist nicht lesbar.</translation>
    </message>
    <message id="said.url_user">
        <source>The address holds a user name.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Adresse enthält einen Benutzernamen.</translation>
    </message>
    <message id="said.user_in_url">
        <source>Leave user and password out of the address; they have places of their own</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Benutzer und Passwort gehören nicht in die Adresse; sie haben eigene Felder</translation>
    </message>
    <message id="said.withheld">
        <source>The number is withheld: there is nothing to look up.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Nummer ist unterdrückt: Es gibt nichts nachzuschlagen.</translation>
    </message>
    <message id="said.wrong_ca">
        <source>The certificate authority {file} cannot be used: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Die Zertifizierungsstelle {file} ist nicht brauchbar: {why}</translation>
    </message>
    <message id="said.wrong_certificate">
        <source>The certificate of {host} is not valid: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Das Zertifikat von {host} ist nicht gültig: {why}</translation>
    </message>
    <message id="section.quiet.label">
        <source>Quiet</source>
        <translation>Ruhe</translation>
    </message>
    <message id="section.sharing.label">
        <source>Several people</source>
        <translation>Mehrere Personen</translation>
    </message>
    <message id="section.system.label">
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message id="section.updates.label">
        <source>New versions</source>
        <translation>Neue Versionen</translation>
    </message>
    <message id="setting.agent.emails.hint">
        <source>My e-mail addresses in the telephony portal; any of them makes a call mine.</source>
        <translation>Die eigenen Adressen im Telefonieportal; jede davon macht einen Anruf zum eigenen.</translation>
    </message>
    <message id="setting.agent.emails.label">
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message id="setting.agent.mobiles.hint">
        <source>My mobiles, if the platform rings them too.</source>
        <translation>Die eigenen Mobilnummern, falls die Anlage auch sie anruft.</translation>
    </message>
    <message id="setting.agent.mobiles.label">
        <source>Mobiles</source>
        <translation>Mobilnummern</translation>
    </message>
    <message id="setting.agent.numbers.hint">
        <source>My internal and direct numbers.</source>
        <translation>Die eigenen internen und direkten Nummern.</translation>
    </message>
    <message id="setting.agent.numbers.label">
        <source>Numbers</source>
        <translation>Rufnummern</translation>
    </message>
    <message id="setting.agent.region.hint">
        <source>Two-letter country of numbers without a country code.</source>
        <translation>Land (zwei Buchstaben) für Nummern ohne Landesvorwahl.</translation>
    </message>
    <message id="setting.agent.region.label">
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message id="setting.appearance.language.hint">
        <source>The language of the windows.</source>
        <translation>Die Sprache der Fenster.</translation>
    </message>
    <message id="setting.appearance.language.label">
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message id="setting.appearance.motion.hint">
        <source>Reduced motion only fades; nothing slides or pulses.</source>
        <translation>Reduzierte Bewegung blendet nur; nichts gleitet oder pulsiert.</translation>
    </message>
    <message id="setting.appearance.motion.label">
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message id="setting.appearance.text_size.hint">
        <source>The size of all text.</source>
        <translation>Die Größe aller Texte.</translation>
    </message>
    <message id="setting.appearance.text_size.label">
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message id="setting.appearance.theme.hint">
        <source>Light or dark.</source>
        <translation>Hell oder dunkel.</translation>
    </message>
    <message id="setting.appearance.theme.label">
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message id="setting.books.auth.hint">
        <source>How the server is told who asks.</source>
        <translation>Wie der Server erfährt, wer fragt.</translation>
    </message>
    <message id="setting.books.auth.label">
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message id="setting.books.base.hint">
        <source>Where in the directory the search begins, such as ou=people,dc=example,dc=com.</source>
        <translation>Wo im Verzeichnis die Suche beginnt, etwa ou=people,dc=example,dc=com.</translation>
    </message>
    <message id="setting.books.base.label">
        <source>Search base</source>
        <translation>Suchbasis</translation>
    </message>
    <message id="setting.books.ca.hint">
        <source>A PEM file of the company&apos;s own; empty where the system knows it.</source>
        <translation>Eine eigene PEM-Datei des Unternehmens; leer, wenn das System sie kennt.</translation>
    </message>
    <message id="setting.books.ca.label">
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message id="setting.books.columns.hint">
        <source>Where a contact&apos;s fields come from, such as number=ipPhone; empty: the usual ones.</source>
        <translation>Woher die Felder eines Kontakts kommen, etwa number=ipPhone; leer: die üblichen.</translation>
    </message>
    <message id="setting.books.columns.label">
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message id="setting.books.delimiter.hint">
        <source>The character that separates the columns.</source>
        <translation>Das Zeichen, das die Spalten trennt.</translation>
    </message>
    <message id="setting.books.delimiter.label">
        <source>Between columns</source>
        <translation>Zwischen Spalten</translation>
    </message>
    <message id="setting.books.encoding.hint">
        <source>The file&apos;s encoding, such as cp1252; empty: it is found out.</source>
        <translation>Die Kodierung der Datei, etwa cp1252; leer: wird erkannt.</translation>
    </message>
    <message id="setting.books.encoding.label">
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message id="setting.books.filter.hint">
        <source>Which entries count; empty: all with a telephone number.</source>
        <translation>Welche Einträge zählen; leer: alle mit einer Telefonnummer.</translation>
    </message>
    <message id="setting.books.filter.label">
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message id="setting.books.kind.hint">
        <source>What the address book is.</source>
        <translation>Was das Adressbuch ist.</translation>
    </message>
    <message id="setting.books.kind.label">
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message id="setting.books.name.hint">
        <source>Shown as the source of a contact.</source>
        <translation>Steht als Quelle bei einem Kontakt.</translation>
    </message>
    <message id="setting.books.name.label">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="setting.books.path.hint">
        <source>A file on this computer, or for vCard also a folder; changes are noticed.</source>
        <translation>Eine Datei auf diesem Computer, bei vCard auch ein Ordner; Änderungen werden bemerkt.</translation>
    </message>
    <message id="setting.books.path.label">
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message id="setting.books.plain.hint">
        <source>Whether the password may go to another computer readable by others.</source>
        <translation>Ob das Passwort für andere lesbar an einen anderen Computer gehen darf.</translation>
    </message>
    <message id="setting.books.plain.label">
        <source>Allow an unprotected way</source>
        <translation>Ungeschützten Weg erlauben</translation>
    </message>
    <message id="setting.books.refresh.hint">
        <source>Time between two looks at the server.</source>
        <translation>Zeit zwischen zwei Blicken auf den Server.</translation>
    </message>
    <message id="setting.books.refresh.label">
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message id="setting.books.region.hint">
        <source>Two-letter country of the book&apos;s numbers without a country code; empty: mine.</source>
        <translation>Land (zwei Buchstaben) der Nummern ohne Landesvorwahl; leer: das eigene.</translation>
    </message>
    <message id="setting.books.region.label">
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message id="setting.books.secret.hint">
        <source>Kept in the keyring for this server alone, never in a file of settings.</source>
        <translation>Nur für diesen Server im Schlüsselbund gemerkt, nie in den Einstellungen.</translation>
    </message>
    <message id="setting.books.secret.label">
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message id="setting.books.table.hint">
        <source>What each column holds; several may hold numbers.</source>
        <translation>Was jede Spalte enthält; mehrere können Nummern enthalten.</translation>
    </message>
    <message id="setting.books.table.label">
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message id="setting.books.tls.hint">
        <source>How the way to the directory is protected.</source>
        <translation>Wie der Weg zum Verzeichnis geschützt ist.</translation>
    </message>
    <message id="setting.books.tls.label">
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message id="setting.books.url.hint">
        <source>A CardDAV server or address book (https://…), or a directory (ldap://…, ldaps://…).</source>
        <translation>Ein CardDAV-Server oder -Adressbuch (https://…) oder ein Verzeichnis (ldap://…, ldaps://…).</translation>
    </message>
    <message id="setting.books.url.label">
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message id="setting.books.user.hint">
        <source>Who asks; for a directory its DN or user@domain; empty asks anonymously.</source>
        <translation>Wer fragt; bei einem Verzeichnis der DN oder user@domain; leer fragt anonym.</translation>
    </message>
    <message id="setting.books.user.label">
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message id="setting.crm.browser.hint">
        <source>The command that opens a record, with %s for the address; empty: the system&apos;s browser.</source>
        <translation>Der Befehl, der einen Datensatz öffnet, mit %s für die Adresse; leer: der Browser des Systems.</translation>
    </message>
    <message id="setting.crm.browser.label">
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message id="setting.crm.create_template.hint">
        <source>The address of a form for a new contact, for callers that nobody knows.</source>
        <translation>Die Adresse eines Formulars für einen neuen Kontakt, für Anrufer, die niemand kennt.</translation>
    </message>
    <message id="setting.crm.create_template.label">
        <source>Address of a new contact</source>
        <translation>Adresse für neue Kontakte</translation>
    </message>
    <message id="setting.crm.hosts.hint">
        <source>Hosts that may be opened, such as *.example.com; empty: any.</source>
        <translation>Hosts, die geöffnet werden dürfen, etwa *.example.com; leer: alle.</translation>
    </message>
    <message id="setting.crm.hosts.label">
        <source>Allowed hosts</source>
        <translation>Erlaubte Hosts</translation>
    </message>
    <message id="setting.crm.open_when.hint">
        <source>When it opens; never by itself for withheld numbers.</source>
        <translation>Bei unterdrückter Nummer nie von selbst.</translation>
    </message>
    <message id="setting.crm.open_when.label">
        <source>Open the record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message id="setting.crm.preset.hint">
        <source>The CRM whose addresses were taken over; the addresses below are what counts.</source>
        <translation>Das CRM, dessen Adressen übernommen wurden; es zählen die Adressen darunter.</translation>
    </message>
    <message id="setting.crm.preset.label">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="setting.crm.preset_fields.hint">
        <source>What the CRM&apos;s addresses need to know of my company, as name=value.</source>
        <translation>Was die Adressen des CRM von meiner Firma wissen müssen.</translation>
    </message>
    <message id="setting.crm.preset_fields.label">
        <source>My company there</source>
        <translation>Meine Firma dort</translation>
    </message>
    <message id="setting.crm.record_template.hint">
        <source>The address of a known contact&apos;s record, with {contact_id}.</source>
        <translation>Die Adresse des Datensatzes eines bekannten Kontakts, mit {contact_id}.</translation>
    </message>
    <message id="setting.crm.record_template.label">
        <source>Address of a record</source>
        <translation>Adresse eines Datensatzes</translation>
    </message>
    <message id="setting.crm.schemes.hint">
        <source>Schemes that may be opened besides http and https.</source>
        <translation>Schemata, die außer http und https geöffnet werden dürfen.</translation>
    </message>
    <message id="setting.crm.schemes.label">
        <source>Other schemes</source>
        <translation>Weitere Schemata</translation>
    </message>
    <message id="setting.crm.template.hint">
        <source>The address that finds a caller, with placeholders such as {number_e164}.</source>
        <translation>Die Adresse, die einen Anrufer findet, mit Platzhaltern wie {number_e164}.</translation>
    </message>
    <message id="setting.crm.template.label">
        <source>Search address</source>
        <translation>Adresse der Suche</translation>
    </message>
    <message id="setting.dial.a_number.hint">
        <source>The phone of mine that rings first; empty: the platform knows.</source>
        <translation>Das eigene Telefon, das zuerst klingelt; leer: Die Plattform weiß es.</translation>
    </message>
    <message id="setting.dial.a_number.label">
        <source>My phone</source>
        <translation>Eigenes Telefon</translation>
    </message>
    <message id="setting.dial.account.hint">
        <source>Whose API token it is; empty: my first e-mail address.</source>
        <translation>Wem das API-Token gehört; leer: die erste eigene E-Mail-Adresse.</translation>
    </message>
    <message id="setting.dial.account.label">
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message id="setting.dial.auto_answer.hint">
        <source>My phone answers by itself, if it can.</source>
        <translation>Das eigene Telefon hebt von selbst ab, wenn es das kann.</translation>
    </message>
    <message id="setting.dial.auto_answer.label">
        <source>Answer by itself</source>
        <translation>Selbst abheben</translation>
    </message>
    <message id="setting.dial.b_cli.hint">
        <source>The number that the other side sees; empty: the platform knows.</source>
        <translation>Die Nummer, die die Gegenseite sieht; leer: Die Plattform weiß es.</translation>
    </message>
    <message id="setting.dial.b_cli.label">
        <source>Number shown</source>
        <translation>Angezeigte Nummer</translation>
    </message>
    <message id="setting.dial.base_url.hint">
        <source>Where the telephony platform&apos;s API is.</source>
        <translation>Wo die API der Telefonieplattform ist.</translation>
    </message>
    <message id="setting.dial.base_url.label">
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message id="setting.dial.by.hint">
        <source>Who places a call: this computer&apos;s phone program, or the telephony platform.</source>
        <translation>Wer einen Anruf aufbaut: das Telefonprogramm dieses Computers oder die Telefonieplattform.</translation>
    </message>
    <message id="setting.dial.by.label">
        <source>Calls are placed by</source>
        <translation>Anrufe baut auf</translation>
    </message>
    <message id="setting.dial.link.hint">
        <source>How the phone program gets the number: tel:{number}, callto:{number}, sip:{number}@host, or a link of its own whose scheme may be opened.</source>
        <translation>Wie das Telefonprogramm die Nummer bekommt: tel:{number}, callto:{number}, sip:{number}@host oder ein eigener Link, dessen Schema geöffnet werden darf.</translation>
    </message>
    <message id="setting.dial.link.label">
        <source>Link for the phone program</source>
        <translation>Link für das Telefonprogramm</translation>
    </message>
    <message id="setting.listener.certificate.hint">
        <source>A PEM certificate (chain) for HTTPS; empty for HTTP.</source>
        <translation>Ein PEM-Zertifikat (mit Kette) für HTTPS; leer für HTTP.</translation>
    </message>
    <message id="setting.listener.certificate.label">
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message id="setting.listener.host.hint">
        <source>The address the listener binds to.</source>
        <translation>Die Adresse, an der Callpop Benachrichtigungen annimmt.</translation>
    </message>
    <message id="setting.listener.host.label">
        <source>Address to listen on</source>
        <translation>Adresse zum Lauschen</translation>
    </message>
    <message id="setting.listener.key.hint">
        <source>The PEM key that belongs to the certificate.</source>
        <translation>Der PEM-Schlüssel zum Zertifikat.</translation>
    </message>
    <message id="setting.listener.key.label">
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message id="setting.listener.port.hint">
        <source>The port the listener binds to; 0 takes any free one.</source>
        <translation>Der Port dazu; 0 nimmt irgendeinen freien.</translation>
    </message>
    <message id="setting.listener.port.label">
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message id="setting.listener.public_url.hint">
        <source>The address under which the platform reaches the listener, if it differs.</source>
        <translation>Die Adresse, unter der die Anlage diesen Computer erreicht, falls sie abweicht.</translation>
    </message>
    <message id="setting.listener.public_url.label">
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message id="setting.log.call_limit.hint">
        <source>Hours after which a call without an end counts as &apos;unknown&apos;.</source>
        <translation>Stunden, nach denen ein Gespräch ohne Ende als &apos;unbekannt&apos; gilt.</translation>
    </message>
    <message id="setting.log.call_limit.label">
        <source>Call without an end</source>
        <translation>Gespräch ohne Ende</translation>
    </message>
    <message id="setting.log.export_bom.hint">
        <source>CSV files begin with a mark by which older spreadsheets know UTF-8.</source>
        <translation>Exportierte CSV-Dateien beginnen mit einer Kennung, an der ältere Programme UTF-8 erkennen.</translation>
    </message>
    <message id="setting.log.export_bom.label">
        <source>CSV marked for older Excel</source>
        <translation>CSV mit Kennung für älteres Excel</translation>
    </message>
    <message id="setting.log.mask_days.hint">
        <source>Numbers and names of calls older than this are masked; 0 never masks.</source>
        <translation>Nummern und Namen älterer Anrufe werden maskiert; 0 maskiert nie.</translation>
    </message>
    <message id="setting.log.mask_days.label">
        <source>Mask numbers after</source>
        <translation>Nummern maskieren nach</translation>
    </message>
    <message id="setting.log.missed_reminder.hint">
        <source>A missed call that is still open after this long is shown once more; 0: never.</source>
        <translation>Was nach dieser Zeit noch offen ist, erscheint noch einmal; 0: nie.</translation>
    </message>
    <message id="setting.log.missed_reminder.label">
        <source>Remind of missed calls</source>
        <translation>An verpasste Anrufe erinnern</translation>
    </message>
    <message id="setting.log.remind_at.hint">
        <source>Promises that are due are shown then, once no call is up.</source>
        <extracomment>Promises, reminders, and missed calls that wait.</extracomment>
        <translation>Heute fällige Zusagen erscheinen dann, sobald kein Gespräch läuft.</translation>
    </message>
    <message id="setting.log.remind_at.label">
        <source>Start of the day</source>
        <extracomment>Promises, reminders, and missed calls that wait.</extracomment>
        <translation>Beginn des Tages</translation>
    </message>
    <message id="setting.log.retention_days.hint">
        <source>Calls older than this are deleted, open missed ones too; those with a promise that is not done stay until it is. 0 keeps all.</source>
        <translation>Ältere Anrufe werden gelöscht, auch offene verpasste; solche mit einer offenen Zusage bleiben, bis sie erledigt ist. 0 behält alle.</translation>
    </message>
    <message id="setting.log.retention_days.label">
        <source>Keep calls for</source>
        <translation>Anrufe aufbewahren</translation>
    </message>
    <message id="setting.log.ringing_limit.hint">
        <source>Minutes after which a ring without an end counts as &apos;unknown&apos;.</source>
        <translation>Minuten, nach denen ein Klingeln ohne Ende als &apos;unbekannt&apos; gilt.</translation>
    </message>
    <message id="setting.log.ringing_limit.label">
        <source>Ring without an end</source>
        <translation>Klingeln ohne Ende</translation>
    </message>
    <message id="setting.lookups.fields.hint">
        <source>What the recipe must know of the company.</source>
        <translation>Was das Rezept vom Unternehmen wissen muss.</translation>
    </message>
    <message id="setting.lookups.fields.label">
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message id="setting.lookups.keep_minutes.hint">
        <source>How long an answer is good.</source>
        <translation>Wie lange eine Antwort gilt.</translation>
    </message>
    <message id="setting.lookups.keep_minutes.label">
        <source>Keep answers</source>
        <translation>Antworten merken</translation>
    </message>
    <message id="setting.lookups.kept.hint">
        <source>Kept in the keyring for this host alone, never in a file of settings.</source>
        <translation>Nur für diesen Host im Schlüsselbund gemerkt, nie in den Einstellungen.</translation>
    </message>
    <message id="setting.lookups.kept.label">
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message id="setting.lookups.name.hint">
        <source>Shown as the source of a contact.</source>
        <translation>Steht als Quelle bei einem Kontakt.</translation>
    </message>
    <message id="setting.lookups.name.label">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="setting.lookups.plain_http.hint">
        <source>Whether secrets may go to another computer readable by others.</source>
        <translation>Ob Geheimnisse für andere lesbar an einen anderen Computer gehen dürfen.</translation>
    </message>
    <message id="setting.lookups.plain_http.label">
        <source>Allow http://</source>
        <translation>http:// erlauben</translation>
    </message>
    <message id="setting.lookups.recipe.hint">
        <source>How the system is asked: a ready recipe or one&apos;s own.</source>
        <translation>Wie das System gefragt wird: ein fertiges Rezept oder ein eigenes.</translation>
    </message>
    <message id="setting.lookups.recipe.label">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="setting.lookups.secrets.hint">
        <source>What the keyring calls the secrets, so that look-ups can share them.</source>
        <translation>Wie die Geheimnisse im Schlüsselbund heißen, damit Abfragen sie teilen können.</translation>
    </message>
    <message id="setting.lookups.secrets.label">
        <source>Names in the keyring</source>
        <translation>Namen im Schlüsselbund</translation>
    </message>
    <message id="setting.popup.age_limit.hint">
        <source>A ring older than this shows no card.</source>
        <translation>Ein älteres Klingeln zeigt keine Karte.</translation>
    </message>
    <message id="setting.popup.age_limit.label">
        <source>Oldest ring</source>
        <translation>Ältestes Klingeln</translation>
    </message>
    <message id="setting.popup.corner.hint">
        <source>The corner of the screen where cards stand.</source>
        <translation>Die Ecke des Bildschirms, in der Karten stehen.</translation>
    </message>
    <message id="setting.popup.corner.label">
        <source>Corner</source>
        <translation>Ecke</translation>
    </message>
    <message id="setting.popup.elsewhere.hint">
        <source>How long &apos;answered by a colleague&apos; stays.</source>
        <translation>Wie lange &apos;Angenommen von …&apos; stehen bleibt.</translation>
    </message>
    <message id="setting.popup.elsewhere.label">
        <source>A colleague&apos;s answer stays</source>
        <translation>So lange: im Team angenommen</translation>
    </message>
    <message id="setting.popup.elsewhere_group.hint">
        <source>The same, when a whole group rang.</source>
        <translation>Dasselbe, wenn eine ganze Gruppe klingelte.</translation>
    </message>
    <message id="setting.popup.elsewhere_group.label">
        <source>The same for a group</source>
        <translation>Dasselbe bei Gruppen</translation>
    </message>
    <message id="setting.popup.ended.hint">
        <source>How long the card stays after my call, for a note.</source>
        <translation>Wie lange die Karte nach dem Gespräch für eine Notiz bleibt.</translation>
    </message>
    <message id="setting.popup.ended.label">
        <source>Time for the note</source>
        <translation>Zeit für die Notiz</translation>
    </message>
    <message id="setting.popup.group_size.hint">
        <source>From this many other phones on, a ring counts as a group&apos;s.</source>
        <translation>Ab so vielen anderen Telefonen gilt ein Klingeln als das einer Gruppe.</translation>
    </message>
    <message id="setting.popup.group_size.label">
        <source>A group begins at</source>
        <translation>Gruppe ab</translation>
    </message>
    <message id="setting.popup.hide_in_capture.hint">
        <source>Cards are left out of screenshots and shared screens, where the system offers it (Windows, macOS).</source>
        <translation>Karten fehlen auf Bildschirmfotos und geteilten Bildschirmen, wo das System es anbietet (Windows, macOS).</translation>
    </message>
    <message id="setting.popup.hide_in_capture.label">
        <source>Keep cards out of captures</source>
        <translation>Karten nicht mit aufnehmen</translation>
    </message>
    <message id="setting.popup.in_call_full.hint">
        <source>How long a card stays full after I answer.</source>
        <translation>Wie lange die Karte nach dem Annehmen groß bleibt.</translation>
    </message>
    <message id="setting.popup.in_call_full.label">
        <source>Full card for</source>
        <translation>Nach dem Annehmen groß</translation>
    </message>
    <message id="setting.popup.max_cards.hint">
        <source>Older ones wait behind a chip.</source>
        <translation>Ältere warten hinter einer Marke.</translation>
    </message>
    <message id="setting.popup.max_cards.label">
        <source>Cards at once</source>
        <translation>Karten zugleich</translation>
    </message>
    <message id="setting.popup.missed.hint">
        <source>How long a missed call stays full before it folds into the strip.</source>
        <translation>Wie lange ein verpasster Anruf groß bleibt, bevor er in die Leiste geht.</translation>
    </message>
    <message id="setting.popup.missed.label">
        <source>A missed call stays</source>
        <translation>So lange: verpasster Anruf</translation>
    </message>
    <message id="setting.popup.missed_minimum.hint">
        <source>A call that rang shorter than this goes to the log only.</source>
        <translation>Was kürzer klingelte, kommt nur in die Anrufliste.</translation>
    </message>
    <message id="setting.popup.missed_minimum.label">
        <source>Shortest missed call</source>
        <translation>Kürzester verpasster Anruf</translation>
    </message>
    <message id="setting.popup.outgoing.hint">
        <source>The card when the other side answers my call.</source>
        <translation>Die Karte, wenn die Gegenseite den eigenen Anruf annimmt.</translation>
    </message>
    <message id="setting.popup.outgoing.label">
        <source>When I call</source>
        <translation>Bei eigenen Anrufen</translation>
    </message>
    <message id="setting.popup.ring_time.hint">
        <source>How long my phone rings; then the card says &apos;Still waiting&apos;.</source>
        <translation>Wie lange das Telefon klingelt; danach sagt die Karte &apos;Wartet noch&apos;.</translation>
    </message>
    <message id="setting.popup.ring_time.label">
        <source>Ring time</source>
        <translation>Klingeldauer</translation>
    </message>
    <message id="setting.popup.screen.hint">
        <source>The screen on which cards stand.</source>
        <translation>Der Bildschirm, auf dem Karten stehen.</translation>
    </message>
    <message id="setting.popup.screen.label">
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message id="setting.popup.when_answered.hint">
        <source>What the card does once I have answered.</source>
        <translation>Was die Karte im Gespräch macht.</translation>
    </message>
    <message id="setting.popup.when_answered.label">
        <source>When I answer</source>
        <translation>Nach dem Annehmen</translation>
    </message>
    <message id="setting.popup.when_elsewhere.hint">
        <source>What the card does once a colleague has answered.</source>
        <translation>Was die Karte macht, wenn das Team annimmt.</translation>
    </message>
    <message id="setting.popup.when_elsewhere.label">
        <source>When a colleague answers</source>
        <translation>Wenn das Team annimmt</translation>
    </message>
    <message id="setting.popup.when_ended.hint">
        <source>What becomes of the card after my call.</source>
        <translation>Was nach dem eigenen Gespräch aus der Karte wird.</translation>
    </message>
    <message id="setting.popup.when_ended.label">
        <source>When my call is over</source>
        <translation>Nach dem Gespräch</translation>
    </message>
    <message id="setting.popup.when_missed.hint">
        <source>What the card does once nobody has answered.</source>
        <translation>Was die Karte macht, wenn niemand annimmt.</translation>
    </message>
    <message id="setting.popup.when_missed.label">
        <source>When nobody answers</source>
        <translation>Wenn niemand annimmt</translation>
    </message>
    <message id="setting.quiet.hours.hint">
        <source>In these hours no card comes, nothing sounds, and neither a reminder nor a record opens by itself. Calls are in the call log; missed ones are counted in the tray, and told once the quiet is over. The tray&apos;s menu shows calls all the same when that is wanted.</source>
        <translation>In diesen Zeiten kommt keine Karte, kein Ton und keine Erinnerung, und kein Datensatz öffnet sich von selbst. Anrufe stehen in der Anrufliste; verpasste zählt das Symbol im Infobereich, und nach der Ruhe wird an sie erinnert. Sein Menü zeigt Anrufe bei Bedarf trotzdem.</translation>
    </message>
    <message id="setting.quiet.hours.label">
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message id="setting.quiet.system.hint">
        <source>Heeded where the system tells it. Without cards it is as in quiet hours.</source>
        <translation>Wird beachtet, wo das System es verrät. Ohne Karten ist es wie in Ruhezeiten.</translation>
    </message>
    <message id="setting.quiet.system.label">
        <source>When the system says “do not disturb”</source>
        <translation>Wenn das System „Nicht stören“ meldet</translation>
    </message>
    <message id="setting.relay.ca_file.hint">
        <source>A PEM file of the company&apos;s own; empty where the system knows it.</source>
        <translation>PEM-Datei der eigenen Stelle; leer, wo das System sie kennt.</translation>
    </message>
    <message id="setting.relay.ca_file.label">
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message id="setting.relay.url.hint">
        <source>The address of the company&apos;s relay.</source>
        <translation>Die Adresse des Relays der Firma.</translation>
    </message>
    <message id="setting.relay.url.label">
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message id="setting.rules.callers.hint">
        <source>Numbers, beginnings such as +3185*, &apos;withheld&apos; (hidden number) or &apos;unknown&apos; (in no book).</source>
        <translation>Nummern, Anfänge wie +3185*, „withheld“ (unterdrückte Nummer) oder „unknown“ (in keinem Buch).</translation>
    </message>
    <message id="setting.rules.callers.label">
        <source>Callers</source>
        <translation>Anrufer</translation>
    </message>
    <message id="setting.rules.card.hint">
        <source>Whether and how large a card is shown.</source>
        <translation>Ob und wie groß eine Karte erscheint.</translation>
    </message>
    <message id="setting.rules.card.label">
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message id="setting.rules.create_template.hint">
        <source>The address of a form for a new contact; empty: the general one.</source>
        <translation>Die Adresse eines Formulars für einen neuen Kontakt; leer: die allgemeine.</translation>
    </message>
    <message id="setting.rules.create_template.label">
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message id="setting.rules.lines.hint">
        <source>Numbers that were dialled.</source>
        <translation>Nummern, die gewählt wurden.</translation>
    </message>
    <message id="setting.rules.lines.label">
        <source>Lines</source>
        <translation>Leitungen</translation>
    </message>
    <message id="setting.rules.name.hint">
        <source>What the rule is called where a decision is explained.</source>
        <translation>Wie die Regel heißt, wo eine Entscheidung erklärt wird.</translation>
    </message>
    <message id="setting.rules.name.label">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="setting.rules.open.hint">
        <source>When the caller&apos;s record opens; never by itself for withheld numbers.</source>
        <translation>Wann der Datensatz des Anrufers geöffnet wird; bei unterdrückten Nummern nie von selbst.</translation>
    </message>
    <message id="setting.rules.open.label">
        <source>Open the record</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message id="setting.rules.organisations.hint">
        <source>Names of organisations, as the address books have them.</source>
        <translation>Namen von Organisationen, wie sie in den Adressbüchern stehen.</translation>
    </message>
    <message id="setting.rules.organisations.label">
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message id="setting.rules.record_template.hint">
        <source>The address of a known contact&apos;s record; empty: the general one.</source>
        <translation>Die Adresse des Datensatzes eines bekannten Kontakts; leer: die allgemeine.</translation>
    </message>
    <message id="setting.rules.record_template.label">
        <source>Known contact</source>
        <translation>Bekannter Kontakt</translation>
    </message>
    <message id="setting.rules.sound.hint">
        <source>Whether the card is heard.</source>
        <translation>Ob die Karte zu hören ist.</translation>
    </message>
    <message id="setting.rules.sound.label">
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message id="setting.rules.template.hint">
        <source>The CRM&apos;s search address for these calls; empty: the general one.</source>
        <translation>Die Suchadresse des CRM für diese Anrufe; leer: die allgemeine.</translation>
    </message>
    <message id="setting.rules.template.label">
        <source>Search address</source>
        <translation>Suchadresse</translation>
    </message>
    <message id="setting.sharing.profiles.hint">
        <source>Several people use this account of the computer: the tray&apos;s menu makes a profile for each and switches between them. Once there is a second one they are in the menu in any case.</source>
        <translation>Mehrere Personen nutzen dieses Benutzerkonto: Das Menü legt für jede ein Profil an und wechselt dazwischen. Sobald es ein zweites gibt, stehen sie auf jeden Fall im Menü.</translation>
    </message>
    <message id="setting.sharing.profiles.label">
        <source>Profiles in the tray&apos;s menu</source>
        <translation>Profile im Menü des Infobereichs</translation>
    </message>
    <message id="setting.sounds.missed.hint">
        <source>A sound when a call was missed.</source>
        <translation>Ein Ton, wenn ein Anruf verpasst wurde.</translation>
    </message>
    <message id="setting.sounds.missed.label">
        <source>Missed call</source>
        <translation>Verpasster Anruf</translation>
    </message>
    <message id="setting.sounds.missed_file.hint">
        <source>A WAV file of my own for it; empty: Callpop&apos;s.</source>
        <translation>Eine eigene WAV-Datei dafür; leer: die von Callpop.</translation>
    </message>
    <message id="setting.sounds.missed_file.label">
        <source>Sound of a missed call</source>
        <translation>Ton für verpasste Anrufe</translation>
    </message>
    <message id="setting.sounds.ring.hint">
        <source>A soft sound while my phone rings; rules come first.</source>
        <translation>Ein leiser Ton, solange es klingelt; Regeln gehen vor.</translation>
    </message>
    <message id="setting.sounds.ring.label">
        <source>While it rings</source>
        <translation>Beim Klingeln</translation>
    </message>
    <message id="setting.sounds.ring_file.hint">
        <source>A WAV file of my own for it; empty: Callpop&apos;s.</source>
        <translation>Eine eigene WAV-Datei dafür; leer: die von Callpop.</translation>
    </message>
    <message id="setting.sounds.ring_file.label">
        <source>Sound while it rings</source>
        <translation>Ton beim Klingeln</translation>
    </message>
    <message id="setting.sounds.volume.hint">
        <source>How loud both are.</source>
        <translation>Wie laut beide sind.</translation>
    </message>
    <message id="setting.sounds.volume.label">
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message id="setting.source.kind.hint">
        <source>Where notifications come from: this computer or a relay.</source>
        <translation>Woher Benachrichtigungen kommen: dieser Computer oder ein Relay.</translation>
    </message>
    <message id="setting.source.kind.label">
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message id="setting.system.callpop_links.hint">
        <source>Links that begin with callpop:// open in Callpop, which asks first.</source>
        <translation>Links, die mit callpop:// beginnen, öffnen sich in Callpop, das erst nachfragt.</translation>
    </message>
    <message id="setting.system.callpop_links.label">
        <source>Open callpop:// links</source>
        <translation>callpop://-Links öffnen</translation>
    </message>
    <message id="setting.system.start_at_login.hint">
        <source>Callpop starts when I log in to this computer.</source>
        <translation>Callpop startet mit der Anmeldung an diesem Computer.</translation>
    </message>
    <message id="setting.system.start_at_login.label">
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message id="setting.system.tel_links.hint">
        <source>Links with telephone numbers (tel:, callto:) open in Callpop, which asks before it calls.</source>
        <translation>Links mit Telefonnummern (tel:, callto:) öffnen sich in Callpop, das vor dem Anruf nachfragt.</translation>
    </message>
    <message id="setting.system.tel_links.label">
        <source>Call numbers in links</source>
        <translation>Nummern aus Links anrufen</translation>
    </message>
    <message id="setting.system.terminal_server.hint">
        <source>In a remote session nothing moves or shines through, and calls come through a relay.</source>
        <translation>In einer Fernsitzung bewegt sich nichts und scheint nichts durch, und Anrufe kommen über ein Relay.</translation>
    </message>
    <message id="setting.system.terminal_server.label">
        <source>Terminal server</source>
        <translation>Terminalserver</translation>
    </message>
    <message id="setting.updates.check.hint">
        <source>Once a day the address below is asked for a new version; nothing is downloaded.</source>
        <translation>Einmal am Tag wird die Adresse darunter nach einer neuen Version gefragt; heruntergeladen wird nichts.</translation>
    </message>
    <message id="setting.updates.check.label">
        <source>Look for new versions</source>
        <translation>Nach neuen Versionen sehen</translation>
    </message>
    <message id="setting.updates.url.hint">
        <source>The address of a small JSON file that names the newest version; empty: nobody is asked.</source>
        <translation>Die Adresse einer kleinen JSON-Datei, die die neueste Version nennt; leer: Niemand wird gefragt.</translation>
    </message>
    <message id="setting.updates.url.label">
        <source>Where to look</source>
        <translation>Wo nachgesehen wird</translation>
    </message>
    <message id="settings.add">
        <source>Add</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Hinzufügen</translation>
    </message>
    <message id="settings.add_line">
        <source>Add a line</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Leitung hinzufügen</translation>
    </message>
    <message id="settings.add_person">
        <source>Add a colleague</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Kollegen hinzufügen</translation>
    </message>
    <message id="settings.choose_file">
        <source>File…</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Datei…</translation>
    </message>
    <message id="settings.choose_folder">
        <source>Folder…</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Ordner…</translation>
    </message>
    <message id="settings.emails">
        <source>E-mail addresses</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message id="settings.insert">
        <source>Insert {name}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{name} einfügen</translation>
    </message>
    <message id="settings.label">
        <source>Called</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Heißt</translation>
    </message>
    <message id="settings.less">
        <source>{name}: less</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{name}: weniger</translation>
    </message>
    <message id="settings.lines">
        <source>Lines</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Leitungen</translation>
    </message>
    <message id="settings.lines_hint">
        <source>What a dialled number is called on the card.</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Wie eine gewählte Nummer auf der Karte heißt.</translation>
    </message>
    <message id="settings.list_hint">
        <source>Separate several with commas</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Mehrere mit Kommas trennen</translation>
    </message>
    <message id="settings.more">
        <source>{name}: more</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{name}: mehr</translation>
    </message>
    <message id="settings.name">
        <source>Name</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Name</translation>
    </message>
    <message id="settings.name_missing">
        <source>A name is missing</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Ein Name fehlt</translation>
    </message>
    <message id="settings.name_taken">
        <source>There is another one called {name}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{name} gibt es schon</translation>
    </message>
    <message id="settings.number">
        <source>Number</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Rufnummer</translation>
    </message>
    <message id="settings.numbers">
        <source>Numbers</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Rufnummern</translation>
    </message>
    <message id="settings.people">
        <source>Colleagues</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Kollegen</translation>
    </message>
    <message id="settings.people_hint">
        <source>Names for the addresses and numbers of colleagues.</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Namen zu Adressen und Nummern von Kollegen.</translation>
    </message>
    <message id="settings.placeholders">
        <source>Placeholders</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Platzhalter</translation>
    </message>
    <message id="settings.preview">
        <source>Example</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Beispiel</translation>
    </message>
    <message id="settings.preview_none">
        <source>Without an address there is no CRM button</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Ohne Adresse gibt es keinen CRM-Knopf</translation>
    </message>
    <message id="settings.remove">
        <source>Remove the selected row</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Ausgewählte Zeile entfernen</translation>
    </message>
    <message id="settings.row_as_before">
        <source>In use as it was before: {why}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>In Gebrauch wie zuvor: {why}</translation>
    </message>
    <message id="settings.row_down">
        <source>Move down</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Nach unten</translation>
    </message>
    <message id="settings.row_not_used">
        <source>Not in use yet: {why}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Noch nicht in Gebrauch: {why}</translation>
    </message>
    <message id="settings.row_up">
        <source>Move up</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Nach oben</translation>
    </message>
    <message id="settings.row_waits">
        <source>A row counts once its first column is filled in.</source>
        <translation>Eine Zeile zählt, sobald ihre erste Spalte ausgefüllt ist.</translation>
    </message>
    <message id="settings.secret_forget">
        <source>Forget: {name}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Vergessen: {name}</translation>
    </message>
    <message id="settings.secret_keep">
        <source>Keep</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Merken</translation>
    </message>
    <message id="settings.secret_kept">
        <source>Kept</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Gemerkt</translation>
    </message>
    <message id="settings.secret_none">
        <source>None kept yet</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Noch keines gemerkt</translation>
    </message>
    <message id="settings.test_call">
        <source>Test call</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Testanruf</translation>
    </message>
    <message id="settings.test_card">
        <source>Show a test card</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Testkarte zeigen</translation>
    </message>
    <message id="settings.title">
        <source>Settings</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message id="settings.unit.%">
        <source>{n} %</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} %</translation>
    </message>
    <message id="settings.unit.days">
        <source>{n} days</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} Tage</translation>
    </message>
    <message id="settings.unit.h">
        <source>{n} h</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} h</translation>
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
        <translation>Benachrichtigungs-URL</translation>
    </message>
    <message id="settings.url_copy">
        <source>Copy</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message id="settings.url_hint">
        <source>Paste it into the portal under Call notifications. It is a secret.</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Im Portal unter Anrufbenachrichtigungen einfügen. Die URL ist geheim.</translation>
    </message>
    <message id="settings.url_none">
        <source>There is none until the source runs</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Es gibt keine, bis die Quelle läuft</translation>
    </message>
    <message id="settings.version">
        <source>Callpop {version}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Callpop {version}</translation>
    </message>
    <message id="settings_more.find">
        <source>Search</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Suchen</translation>
    </message>
    <message id="settings_more.locked_environment">
        <source>The variable {variable} decides this</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Die Variable {variable} bestimmt das</translation>
    </message>
    <message id="settings_more.locked_policy">
        <source>Locked by the administrator of this computer</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Von der Verwaltung dieses Computers festgelegt</translation>
    </message>
    <message id="settings_more.off">
        <source>Off</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Aus</translation>
    </message>
    <message id="settings_more.on">
        <source>On</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Ein</translation>
    </message>
    <message id="settings_more.reset">
        <source>Reset “{name}” to its default</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>„{name}“ auf den Standard zurücksetzen</translation>
    </message>
    <message id="settings_more.reset_done">
        <source>{name} is as usual again</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>{name} ist wieder wie vorgesehen</translation>
    </message>
    <message id="settings_more.reset_page">
        <source>Reset this page</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message id="settings_more.reset_page_done" numerus="yes">
        <source>1 setting is as usual again | {n} settings are as usual again</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>
            <numerusform>1 Einstellung ist wieder wie vorgesehen</numerusform>
            <numerusform>{n} Einstellungen sind wieder wie vorgesehen</numerusform>
        </translation>
    </message>
    <message id="settings_more.results">
        <source>Search results</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Suchergebnisse</translation>
    </message>
    <message id="settings_more.results_count" numerus="yes">
        <source>1 setting | {n} settings</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>
            <numerusform>1 Einstellung</numerusform>
            <numerusform>{n} Einstellungen</numerusform>
        </translation>
    </message>
    <message id="settings_more.results_none">
        <source>Nothing found for “{query}”</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Nichts gefunden zu „{query}“</translation>
    </message>
    <message id="settings_more.search">
        <source>Search settings</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Einstellungen suchen</translation>
    </message>
    <message id="settings_more.undo">
        <source>Undo</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message id="settled.handled">
        <source>Handled by {name}, {time}</source>
        <translation>Erledigt: {name}, {time}</translation>
    </message>
    <message id="settled.handled_unknown">
        <source>Handled in the team, {time}</source>
        <translation>Im Team erledigt, {time}</translation>
    </message>
    <message id="settled.talked">
        <source>{name} called back, {time}</source>
        <translation>{name} rief zurück, {time}</translation>
    </message>
    <message id="settled.talked_unknown">
        <source>Team called back, {time}</source>
        <translation>Team rief zurück, {time}</translation>
    </message>
    <message id="setup.advanced">
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message id="setup.appearance">
        <source>This is how you appear</source>
        <translation>So erscheint der eigene Name</translation>
    </message>
    <message id="setup.back">
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message id="setup.continue">
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message id="setup.crm">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="setup.crm_hint">
        <source>One click on the card opens the caller there, in the browser.</source>
        <translation>Ein Klick auf der Karte öffnet dort den Anrufer, im Browser.</translation>
    </message>
    <message id="setup.crm_more">
        <source>More: {names} …</source>
        <translation>Weitere: {names} …</translation>
    </message>
    <message id="setup.crm_none">
        <source>No CRM</source>
        <translation>Kein CRM</translation>
    </message>
    <message id="setup.crm_others">
        <source>Other CRMs</source>
        <translation>Andere CRM-Systeme</translation>
    </message>
    <message id="setup.crm_own">
        <source>Own URL</source>
        <translation>Eigene URL</translation>
    </message>
    <message id="setup.crm_title">
        <source>Which CRM opens?</source>
        <translation>Welches CRM öffnet sich?</translation>
    </message>
    <message id="setup.done">
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message id="setup.emails">
        <source>E-mail address in the phone portal</source>
        <translation>E-Mail-Adresse im Telefonieportal</translation>
    </message>
    <message id="setup.emails_note">
        <source>Upper or lower case makes no difference. Several addresses: with commas between them.</source>
        <translation>Groß oder klein ist einerlei. Mehrere Adressen: mit Kommas dazwischen.</translation>
    </message>
    <message id="setup.failed">
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message id="setup.failed_mine">
        <source>It came, but was not recognised: look at the addresses and numbers in step 2.</source>
        <translation>Es kam, wurde aber nicht erkannt: die Adressen und Nummern in Schritt 2 prüfen.</translation>
    </message>
    <message id="setup.failed_popup">
        <source>No card was shown: popups may be paused. See &apos;Diagnostics&apos; in the settings.</source>
        <translation>Es kam keine Karte: Vielleicht sind Popups pausiert. Siehe „Diagnose“ in den Einstellungen.</translation>
    </message>
    <message id="setup.failed_received">
        <source>Nothing came: is Callpop connected? See &apos;Diagnostics&apos; in the settings.</source>
        <translation>Es kam nichts: Ist Callpop verbunden? Siehe „Diagnose“ in den Einstellungen.</translation>
    </message>
    <message id="setup.finish">
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message id="setup.found_mine">
        <source>Matched {by}</source>
        <translation>Erkannt an {by}</translation>
    </message>
    <message id="setup.found_opened">
        <source>Opened at {time}</source>
        <translation>Geöffnet um {time}</translation>
    </message>
    <message id="setup.found_popup">
        <source>Shown at {time}</source>
        <translation>Gezeigt um {time}</translation>
    </message>
    <message id="setup.found_received">
        <source>Came at {time}</source>
        <translation>Kam um {time}</translation>
    </message>
    <message id="setup.here">
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message id="setup.here_hint">
        <source>The platform must be able to reach this computer: directly, or through a proxy or tunnel.</source>
        <translation>Die Plattform muss diesen Computer erreichen können: direkt oder über einen eigenen Proxy oder Tunnel.</translation>
    </message>
    <message id="setup.insert">
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message id="setup.joined">
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message id="setup.menu">
        <source>Set up Callpop…</source>
        <translation>Callpop einrichten …</translation>
    </message>
    <message id="setup.mobiles">
        <source>Mobile numbers (optional)</source>
        <translation>Mobilnummern (optional)</translation>
    </message>
    <message id="setup.no_crm">
        <source>No CRM is set; that can wait.</source>
        <translation>Es ist kein CRM eingestellt; das kann warten.</translation>
    </message>
    <message id="setup.nobody">
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message id="setup.nobody_hint">
        <source>An address or a number makes a call one&apos;s own</source>
        <translation>Eine Adresse oder Nummer macht einen Anruf zum eigenen</translation>
    </message>
    <message id="setup.numbers">
        <source>Extension, direct numbers</source>
        <translation>Nebenstelle, Durchwahlen</translation>
    </message>
    <message id="setup.numbers_count" numerus="yes">
        <source>{n} number | {n} numbers</source>
        <translation>
            <numerusform>{n} Nummer</numerusform>
            <numerusform>{n} Nummern</numerusform>
        </translation>
    </message>
    <message id="setup.open">
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message id="setup.play">
        <source>Play a test call</source>
        <translation>Testanruf starten</translation>
    </message>
    <message id="setup.play_hint">
        <source>It rings here only; nobody&apos;s phone does.</source>
        <translation>Er klingelt nur hier, an keinem Telefon.</translation>
    </message>
    <message id="setup.preview">
        <source>Preview with {number}, {line}</source>
        <translation>Vorschau mit {number}, {line}</translation>
    </message>
    <message id="setup.region">
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message id="setup.relay">
        <source>A relay of the company</source>
        <translation>Ein Relay der Firma</translation>
    </message>
    <message id="setup.relay_hint">
        <source>Paste the link or the code from the administrator. It brings everything else.</source>
        <translation>Den Link oder den Code vom Administrator einfügen. Alles andere kommt damit von selbst.</translation>
    </message>
    <message id="setup.running">
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message id="setup.running_opened">
        <source>Click &apos;Open in CRM&apos; on the card</source>
        <translation>Auf der Karte „Im CRM öffnen“ klicken</translation>
    </message>
    <message id="setup.secret">
        <source>The last part is a secret: whoever has it can send calls.</source>
        <translation>Der letzte Teil ist geheim: Wer ihn hat, kann Anrufe senden.</translation>
    </message>
    <message id="setup.skip">
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message id="setup.skip_test">
        <source>Test later</source>
        <translation>Später testen</translation>
    </message>
    <message id="setup.source">
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message id="setup.source_hint">
        <source>The phone portal sends one small message for each step of a call.</source>
        <translation>Das Telefonieportal sendet für jeden Schritt eines Anrufs eine kleine Meldung.</translation>
    </message>
    <message id="setup.source_title">
        <source>Where do call notifications come from?</source>
        <translation>Woher kommen die Anrufbenachrichtigungen?</translation>
    </message>
    <message id="setup.step_of">
        <source>Step {n} of {of}: {name}</source>
        <translation>Schritt {n} von {of}: {name}</translation>
    </message>
    <message id="setup.template">
        <source>URL template</source>
        <translation>URL-Vorlage</translation>
    </message>
    <message id="setup.test">
        <source>Test call</source>
        <translation>Testanruf</translation>
    </message>
    <message id="setup.test_hint">
        <source>A test call goes the way of every real one. Each line is ticked as it happens.</source>
        <translation>Ein Testanruf geht den Weg jedes echten. Jede Zeile wird abgehakt, sobald sie geschieht.</translation>
    </message>
    <message id="setup.test_title">
        <source>Does it work?</source>
        <translation>Funktioniert es?</translation>
    </message>
    <message id="setup.tick.mine">
        <source>Recognised as mine</source>
        <translation>Als eigene erkannt</translation>
    </message>
    <message id="setup.tick.opened">
        <source>Record opened</source>
        <translation>Datensatz geöffnet</translation>
    </message>
    <message id="setup.tick.popup">
        <source>Popup shown</source>
        <translation>Popup gezeigt</translation>
    </message>
    <message id="setup.tick.received">
        <source>Notification received</source>
        <translation>Meldung empfangen</translation>
    </message>
    <message id="setup.title">
        <source>Set up Callpop</source>
        <translation>Callpop einrichten</translation>
    </message>
    <message id="setup.url">
        <source>Paste this URL into the portal, under Call notifications</source>
        <translation>Diese URL im Portal unter Anrufbenachrichtigungen einfügen</translation>
    </message>
    <message id="setup.valid">
        <source>Valid https address</source>
        <translation>Gültige https-Adresse</translation>
    </message>
    <message id="setup.valid_other">
        <source>Valid address, not https</source>
        <translation>Gültige Adresse, kein https</translation>
    </message>
    <message id="setup.waiting">
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message id="setup.you">
        <source>You</source>
        <translation>Ich</translation>
    </message>
    <message id="setup.you_hint">
        <source>Callpop shows only the calls that ring you. It compares these with each call.</source>
        <translation>Callpop zeigt nur die Anrufe, die hier klingeln. Damit wird jeder Anruf verglichen.</translation>
    </message>
    <message id="setup.you_title">
        <source>Who are you?</source>
        <translation>Wer bin ich?</translation>
    </message>
    <message id="sheet.copied">
        <source>Copied</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message id="sheet.copy">
        <source>Copy as text</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Als Text kopieren</translation>
    </message>
    <message id="sheet.counted">
        <source>{title} ({n})</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>{title} ({n})</translation>
    </message>
    <message id="sheet.due_today">
        <source>Promises for today</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Zusagen für heute</translation>
    </message>
    <message id="sheet.failed">
        <source>The day sheet could not be read</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Das Tagesblatt konnte nicht gelesen werden</translation>
    </message>
    <message id="sheet.head">
        <source>Day sheet, {weekday}, {date}</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Tagesblatt, {weekday}, {date}</translation>
    </message>
    <message id="sheet.menu">
        <source>Day sheet</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Tagesblatt</translation>
    </message>
    <message id="sheet.missed">
        <source>Open missed calls</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Offene verpasste Anrufe</translation>
    </message>
    <message id="sheet.more">
        <source>and {n} more</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>und {n} weitere</translation>
    </message>
    <message id="sheet.no_missed">
        <source>No missed call is open</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Kein verpasster Anruf ist offen</translation>
    </message>
    <message id="sheet.no_promises">
        <source>No promise is due</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Keine Zusage ist fällig</translation>
    </message>
    <message id="sheet.no_without_note">
        <source>Every call of today has its note</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Jeder Anruf von heute hat seine Notiz</translation>
    </message>
    <message id="sheet.nothing">
        <source>Nothing is left to do</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Nichts ist mehr zu tun</translation>
    </message>
    <message id="sheet.nothing_hint">
        <source>No missed call is open, every call of today has its note, and no promise is due.</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Kein verpasster Anruf ist offen, jeder Anruf von heute hat seine Notiz, und keine Zusage ist fällig.</translation>
    </message>
    <message id="sheet.overdue">
        <source>Promises overdue</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Überfällige Zusagen</translation>
    </message>
    <message id="sheet.promises">
        <source>Promises</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Zusagen</translation>
    </message>
    <message id="sheet.since">
        <source>since {day}</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>seit {day}</translation>
    </message>
    <message id="sheet.title">
        <source>Day sheet</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Tagesblatt</translation>
    </message>
    <message id="sheet.today">
        <source>today</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>heute</translation>
    </message>
    <message id="sheet.without_note">
        <source>Calls without a note</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Anrufe ohne Notiz</translation>
    </message>
    <message id="sound.broken.copy">
        <source>There is no room for a softer copy of this file.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Für eine leisere Kopie dieser Datei ist kein Platz.</translation>
    </message>
    <message id="sound.broken.format">
        <source>This is no WAV file that can be played (PCM).</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Das ist keine abspielbare WAV-Datei (PCM).</translation>
    </message>
    <message id="sound.broken.long">
        <source>This file is longer than 30 s.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Diese Datei dauert länger als 30 s.</translation>
    </message>
    <message id="sound.broken.missing">
        <source>This file cannot be read.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
    <message id="sound.broken.player">
        <source>Nothing on this computer plays sounds. On Linux one of these programs does: pw-play, paplay, aplay.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Auf diesem Computer spielt nichts Töne ab. Unter Linux kann das eines dieser Programme: pw-play, paplay, aplay.</translation>
    </message>
    <message id="sound.hint">
        <source>Off by default: the phone rings already. Nothing is heard while popups are paused or the screen is locked.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Von sich aus stumm: Das Telefon klingelt ja schon. Bei pausierten Popups und gesperrtem Bildschirm ist nichts zu hören.</translation>
    </message>
    <message id="sound.own">
        <source>Callpop&apos;s own</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Der von Callpop</translation>
    </message>
    <message id="sound.play">
        <source>Play</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Anhören</translation>
    </message>
    <message id="sound.play_it">
        <source>Play: {name}</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Anhören: {name}</translation>
    </message>
    <message id="sound.title">
        <source>Sounds</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Töne</translation>
    </message>
    <message id="stack.answered_by">
        <source>{n} answered by {name}</source>
        <translation>{n} angenommen von {name}</translation>
    </message>
    <message id="stack.answered_by_team" numerus="yes">
        <source>{n} answered by a colleague | {n} answered by colleagues</source>
        <translation>
            <numerusform>{n} im Team angenommen</numerusform>
            <numerusform>{n} im Team angenommen</numerusform>
        </translation>
    </message>
    <message id="stack.away">
        <source>While away: {what}</source>
        <translation>In der Abwesenheit: {what}</translation>
    </message>
    <message id="stack.missed" numerus="yes">
        <source>{n} missed | {n} missed</source>
        <translation>
            <numerusform>{n} verpasst</numerusform>
            <numerusform>{n} verpasst</numerusform>
        </translation>
    </message>
    <message id="stack.more">
        <source>+{n} more · Close all</source>
        <translation>+{n} weitere · Alle schließen</translation>
    </message>
    <message id="state.elsewhere">
        <source>Answered by {name}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Angenommen von {name}</translation>
    </message>
    <message id="state.elsewhere_unknown">
        <source>Answered by a colleague</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Im Team angenommen</translation>
    </message>
    <message id="state.ended">
        <source>Call ended, talked {t}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Gespräch beendet, {t}</translation>
    </message>
    <message id="state.ended_bare">
        <source>Call ended</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Gespräch beendet</translation>
    </message>
    <message id="state.in_call">
        <source>In call</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Im Gespräch</translation>
    </message>
    <message id="state.missed">
        <source>Missed · {time}, rang {n} s</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Verpasst · {time}, {n} s geklingelt</translation>
    </message>
    <message id="state.missed_bare">
        <source>Missed · {time}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Verpasst · {time}</translation>
    </message>
    <message id="state.passed">
        <source>Passed on by {name}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Verbunden von {name}</translation>
    </message>
    <message id="state.passed_unknown">
        <source>Passed on by a colleague</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Aus dem Team verbunden</translation>
    </message>
    <message id="state.rang">
        <source>rang {n} s</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>{n} s geklingelt</translation>
    </message>
    <message id="state.ringing">
        <source>Ringing</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Klingelt</translation>
    </message>
    <message id="state.waiting">
        <source>Still waiting</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Wartet noch</translation>
    </message>
    <message id="stats.as_long">
        <source>as long as before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>so lang wie zuvor</translation>
    </message>
    <message id="stats.as_many">
        <source>as many as before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>so viele wie zuvor</translation>
    </message>
    <message id="stats.before_answer">
        <source>before an answer</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>bis zur Annahme</translation>
    </message>
    <message id="stats.busiest">
        <source>Busiest hours</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Stärkste Stunden</translation>
    </message>
    <message id="stats.busy_few">
        <source>fewer</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>weniger</translation>
    </message>
    <message id="stats.busy_many">
        <source>more</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>mehr</translation>
    </message>
    <message id="stats.calls">
        <source>Calls</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Anrufe</translation>
    </message>
    <message id="stats.copied">
        <source>Copied</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Kopiert</translation>
    </message>
    <message id="stats.copy_picture">
        <source>Copy as a picture</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Als Bild kopieren</translation>
    </message>
    <message id="stats.csv_files">
        <source>Tables (*.csv)</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message id="stats.export_csv">
        <source>Export CSV</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>CSV exportieren</translation>
    </message>
    <message id="stats.failed">
        <source>The statistics could not be read: {why}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Die Statistik konnte nicht gelesen werden: {why}</translation>
    </message>
    <message id="stats.fewer">
        <source>{n} fewer than before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} weniger als zuvor</translation>
    </message>
    <message id="stats.figure">
        <source>{label}: {value}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{label}: {value}</translation>
    </message>
    <message id="stats.file">
        <source>statistics</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Statistik</translation>
    </message>
    <message id="stats.from">
        <source>From</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Von</translation>
    </message>
    <message id="stats.head_day">
        <source>Your calls, {day}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Eigene Anrufe, {day}</translation>
    </message>
    <message id="stats.head_days">
        <source>Your calls, last {n} days</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Eigene Anrufe, letzte {n} Tage</translation>
    </message>
    <message id="stats.head_span">
        <source>Your calls, {since} to {until}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Eigene Anrufe, {since} bis {until}</translation>
    </message>
    <message id="stats.head_today">
        <source>Your calls today</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Eigene Anrufe heute</translation>
    </message>
    <message id="stats.hours">
        <source>{since} to {until}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{since} bis {until}</translation>
    </message>
    <message id="stats.longer">
        <source>{t} longer</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{t} länger</translation>
    </message>
    <message id="stats.missed_rate">
        <source>Missed by you</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Selbst verpasst</translation>
    </message>
    <message id="stats.month_year">
        <source>{month} {year}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message id="stats.more">
        <source>{n} more than before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} mehr als zuvor</translation>
    </message>
    <message id="stats.no_callers">
        <source>Nobody with a number called</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Niemand mit Rufnummer hat angerufen</translation>
    </message>
    <message id="stats.no_line">
        <source>Unknown line</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Unbekannte Rufnummer</translation>
    </message>
    <message id="stats.no_lines">
        <source>No calls on a line</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Keine Anrufe auf einer Rufnummer</translation>
    </message>
    <message id="stats.none">
        <source>No calls in this period</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Keine Anrufe in diesem Zeitraum</translation>
    </message>
    <message id="stats.none_before">
        <source>no calls before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>zuvor keine Anrufe</translation>
    </message>
    <message id="stats.not_saved">
        <source>It could not be saved: {why}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Speichern nicht möglich: {why}</translation>
    </message>
    <message id="stats.nothing">
        <source>–</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>–</translation>
    </message>
    <message id="stats.per_day">
        <source>Calls per day</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Anrufe pro Tag</translation>
    </message>
    <message id="stats.per_hour">
        <source>Calls per hour</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Anrufe pro Stunde</translation>
    </message>
    <message id="stats.per_line">
        <source>Calls per line</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Anrufe pro Rufnummer</translation>
    </message>
    <message id="stats.per_month">
        <source>Calls per month</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Anrufe pro Monat</translation>
    </message>
    <message id="stats.per_week">
        <source>Calls per week</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Anrufe pro Woche</translation>
    </message>
    <message id="stats.per_year">
        <source>Calls per year</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Anrufe pro Jahr</translation>
    </message>
    <message id="stats.period">
        <source>Period</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message id="stats.period_days">
        <source>Last {n} days</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Letzte {n} Tage</translation>
    </message>
    <message id="stats.period_span">
        <source>From … to …</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Von … bis …</translation>
    </message>
    <message id="stats.period_today">
        <source>Today</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Heute</translation>
    </message>
    <message id="stats.picture_files">
        <source>Pictures (*.png)</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Bilder (*.png)</translation>
    </message>
    <message id="stats.points_fewer">
        <source>{n} points less</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} Punkte weniger</translation>
    </message>
    <message id="stats.points_more">
        <source>{n} points more</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} Punkte mehr</translation>
    </message>
    <message id="stats.points_same">
        <source>as before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>wie zuvor</translation>
    </message>
    <message id="stats.rate_missed">
        <source>{rate} missed</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{rate} verpasst</translation>
    </message>
    <message id="stats.ring">
        <source>Median ring time</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Klingelzeit (Median)</translation>
    </message>
    <message id="stats.save_picture">
        <source>Save as a picture</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Als Bild speichern</translation>
    </message>
    <message id="stats.saved">
        <source>Saved as {name}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Gespeichert als {name}</translation>
    </message>
    <message id="stats.shorter">
        <source>{t} shorter</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{t} kürzer</translation>
    </message>
    <message id="stats.show">
        <source>Show</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message id="stats.talk">
        <source>Median talk time</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Sprechzeit (Median)</translation>
    </message>
    <message id="stats.title">
        <source>Statistics</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Statistik</translation>
    </message>
    <message id="stats.to">
        <source>To</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Bis</translation>
    </message>
    <message id="stats.today">
        <source>Today</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Heute</translation>
    </message>
    <message id="stats.top">
        <source>Top callers</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Häufigste Anrufer</translation>
    </message>
    <message id="stats.walk">
        <source>Arrow keys go from one to the next</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Pfeiltasten führen weiter</translation>
    </message>
    <message id="stats.week_of">
        <source>Week of {date}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Woche ab {date}</translation>
    </message>
    <message id="stats.weekday.0">
        <source>Mon</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Mo</translation>
    </message>
    <message id="stats.weekday.1">
        <source>Tue</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Di</translation>
    </message>
    <message id="stats.weekday.2">
        <source>Wed</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Mi</translation>
    </message>
    <message id="stats.weekday.3">
        <source>Thu</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Do</translation>
    </message>
    <message id="stats.weekday.4">
        <source>Fri</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Fr</translation>
    </message>
    <message id="stats.weekday.5">
        <source>Sat</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Sa</translation>
    </message>
    <message id="stats.weekday.6">
        <source>Sun</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>So</translation>
    </message>
    <message id="stats.weekday_date">
        <source>{weekday}, {date}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{weekday}, {date}</translation>
    </message>
    <message id="stats.weekday_day">
        <source>{weekday} {d}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{weekday} {d}.</translation>
    </message>
    <message id="stats.within">
        <source>90 % ≤ {t}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>90 % ≤ {t}</translation>
    </message>
    <message id="stats.within_long">
        <source>90 % of them took {t} at most</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>90 % davon dauerten höchstens {t}</translation>
    </message>
    <message id="system.links_by_bundle">
        <source>macOS decides: the installed app offers itself for such links.</source>
        <translation>Das entscheidet macOS: Die installierte App bietet sich für solche Links selbst an.</translation>
    </message>
    <message id="system.no_capture_guard">
        <source>Linux desktops do not offer this.</source>
        <translation>Linux-Desktops bieten das nicht.</translation>
    </message>
    <message id="tags.add">
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message id="tags.full">
        <source>20 tags at most</source>
        <translation>Höchstens 20 Schlagwörter</translation>
    </message>
    <message id="tags.list">
        <source>Tags: {tags}</source>
        <translation>Schlagwörter: {tags}</translation>
    </message>
    <message id="tags.remove">
        <source>Remove the tag {tag}</source>
        <translation>Schlagwort {tag} entfernen</translation>
    </message>
    <message id="tags.title">
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message id="terminal.not_here">
        <source>Not in a remote session: many share that computer, so calls come through a relay.</source>
        <translation>Nicht in einer Fernsitzung: Viele teilen sich jenen Computer, deshalb kommen Anrufe über ein Relay.</translation>
    </message>
    <message id="terminal.not_offered">
        <source>&apos;{choice}&apos; is not offered in a remote session: many share that computer, so calls come through a relay.</source>
        <translation>„{choice}“ ist in einer Fernsitzung nicht wählbar: Viele teilen sich jenen Computer, deshalb kommen Anrufe über ein Relay.</translation>
    </message>
    <message id="terminal.relay_only">
        <source>This is a remote session: here calls come through the company&apos;s relay. It can be set up on the page &apos;Connection&apos;.</source>
        <translation>Dies ist eine Fernsitzung: Hier kommen Anrufe über das Relay der Firma. Auf der Seite „Verbindung“ lässt es sich einrichten.</translation>
    </message>
    <message id="this_is.cancel">
        <source>Cancel</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message id="this_is.for_number">
        <source>For all calls from this number</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Für alle Anrufe von dieser Nummer</translation>
    </message>
    <message id="this_is.keep">
        <source>This is who called</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>So heißt der Anrufer</translation>
    </message>
    <message id="this_is.nobody">
        <source>Nobody found in the address books</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Niemand in den Adressbüchern gefunden</translation>
    </message>
    <message id="this_is.open">
        <source>This is …</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Das ist …</translation>
    </message>
    <message id="this_is.search">
        <source>Search by name, organisation or number</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Nach Name, Firma oder Nummer suchen</translation>
    </message>
    <message id="this_is.title">
        <source>Who is this?</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Wer ist das?</translation>
    </message>
    <message id="time.at">
        <source>{day} {clock}</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{day} {clock}</translation>
    </message>
    <message id="time.date">
        <source>{d} {month}</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{d}. {month}</translation>
    </message>
    <message id="time.date_year">
        <source>{d} {month} {year}</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{d}. {month} {year}</translation>
    </message>
    <message id="time.hours_minutes">
        <source>{h} h {m} min</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{h} h {m} min</translation>
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
        <translation>Jan.</translation>
    </message>
    <message id="time.month.1">
        <source>Feb</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Feb.</translation>
    </message>
    <message id="time.month.2">
        <source>Mar</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>März</translation>
    </message>
    <message id="time.month.3">
        <source>Apr</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Apr.</translation>
    </message>
    <message id="time.month.4">
        <source>May</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Mai</translation>
    </message>
    <message id="time.month.5">
        <source>Jun</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Juni</translation>
    </message>
    <message id="time.month.6">
        <source>Jul</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Juli</translation>
    </message>
    <message id="time.month.7">
        <source>Aug</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Aug.</translation>
    </message>
    <message id="time.month.8">
        <source>Sep</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Sept.</translation>
    </message>
    <message id="time.month.9">
        <source>Oct</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Okt.</translation>
    </message>
    <message id="time.month.10">
        <source>Nov</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Nov.</translation>
    </message>
    <message id="time.month.11">
        <source>Dec</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Dez.</translation>
    </message>
    <message id="time.month_first">
        <source>{month} {d}</source>
        <extracomment>Where a date begins with its month.</extracomment>
        <translation>{d}. {month}</translation>
    </message>
    <message id="time.month_first_year">
        <source>{month} {d}, {year}</source>
        <extracomment>Where a date begins with its month.</extracomment>
        <translation>{d}. {month} {year}</translation>
    </message>
    <message id="time.seconds">
        <source>{n} s</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{n} s</translation>
    </message>
    <message id="time.weekday.0">
        <source>Monday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Montag</translation>
    </message>
    <message id="time.weekday.1">
        <source>Tuesday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Dienstag</translation>
    </message>
    <message id="time.weekday.2">
        <source>Wednesday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Mittwoch</translation>
    </message>
    <message id="time.weekday.3">
        <source>Thursday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Donnerstag</translation>
    </message>
    <message id="time.weekday.4">
        <source>Friday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Freitag</translation>
    </message>
    <message id="time.weekday.5">
        <source>Saturday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Samstag</translation>
    </message>
    <message id="time.weekday.6">
        <source>Sunday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Sonntag</translation>
    </message>
    <message id="time.yesterday">
        <source>yesterday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>gestern</translation>
    </message>
    <message id="tray.log_check">
        <source>The call log is being checked after the last unexpected end. It opens when that is done; calls are shown meanwhile.</source>
        <translation>Die Anrufliste wird nach dem letzten unerwarteten Ende geprüft und öffnet sich, sobald das fertig ist; Anrufe werden inzwischen angezeigt.</translation>
    </message>
    <message id="tray.log_upgrade">
        <source>The call log is being brought up to date for this version. It opens when that is done; calls are shown meanwhile.</source>
        <translation>Die Anrufliste wird für diese Version auf den neuen Stand gebracht und öffnet sich, sobald das fertig ist; Anrufe werden inzwischen angezeigt.</translation>
    </message>
    <message id="tray.missed" numerus="yes">
        <source>{n} missed call | {n} missed calls</source>
        <translation>
            <numerusform>{n} verpasster Anruf</numerusform>
            <numerusform>{n} verpasste Anrufe</numerusform>
        </translation>
    </message>
    <message id="tray.missed_last">
        <source>Last: {name}, {when}</source>
        <translation>Zuletzt: {name}, {when}</translation>
    </message>
    <message id="tray.off">
        <source>Not connected, trying again</source>
        <translation>Nicht verbunden, neuer Versuch läuft</translation>
    </message>
    <message id="tray.ok">
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message id="tray.paused">
        <source>Paused until {time}</source>
        <translation>Pausiert bis {time}</translation>
    </message>
    <message id="try_out.asking">
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message id="try_out.found">
        <source>{who} ({books})</source>
        <translation>{who} ({books})</translation>
    </message>
    <message id="try_out.late">
        <source>Not every CRM has answered yet.</source>
        <translation>Noch nicht jedes CRM hat geantwortet.</translation>
    </message>
    <message id="try_out.nobody">
        <source>Nobody has this number.</source>
        <translation>Niemand hat diese Nummer.</translation>
    </message>
    <message id="try_out.wrong">
        <source>&apos;{number}&apos; is no number that could be looked up.</source>
        <translation>„{number}“ ist keine Nummer, die sich nachschlagen ließe.</translation>
    </message>
    <message id="update.menu">
        <source>Version {version} is there</source>
        <translation>Version {version} ist da</translation>
    </message>
    <message id="update.newer">
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message id="update.page">
        <source>What is new</source>
        <translation>Was ist neu</translation>
    </message>
    <message id="way.and">
        <source>{names} and {last}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{names} und {last}</translation>
    </message>
    <message id="way.and_rang">
        <source>{how}, rang {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{how}, {t} geklingelt</translation>
    </message>
    <message id="way.and_you">
        <source>{names} and you</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{names} und eigenes Telefon</translation>
    </message>
    <message id="way.answered">
        <source>{name} answered</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{name} nahm an</translation>
    </message>
    <message id="way.attended">
        <source>Attended</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Mit Rückfrage</translation>
    </message>
    <message id="way.blind">
        <source>Blind</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Ohne Rückfrage</translation>
    </message>
    <message id="way.called">
        <source>Called {name}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{name} angerufen</translation>
    </message>
    <message id="way.called_by">
        <source>{by} called {name}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{by} rief {name} an</translation>
    </message>
    <message id="way.came">
        <source>Came in for {line}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Eingegangen auf {line}</translation>
    </message>
    <message id="way.came_bare">
        <source>Came in</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Eingegangen</translation>
    </message>
    <message id="way.ended">
        <source>Call ended</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Gespräch beendet</translation>
    </message>
    <message id="way.hung_up">
        <source>Caller hung up</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Anrufer hat aufgelegt</translation>
    </message>
    <message id="way.lasting">
        <source>{what}, {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{what}, {t}</translation>
    </message>
    <message id="way.lost">
        <source>Its end was not told</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Ende nicht gemeldet</translation>
    </message>
    <message id="way.mobile">
        <source>On the mobile</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Auf dem Handy</translation>
    </message>
    <message id="way.more">
        <source>{names} +{n}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{names} +{n}</translation>
    </message>
    <message id="way.other_side">
        <source>The other side answered</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Die Gegenseite nahm an</translation>
    </message>
    <message id="way.passed">
        <source>{by} passed the call on to {names}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{by} hat mit {names} verbunden</translation>
    </message>
    <message id="way.passed_to_you">
        <source>{by} passed the call on to you</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Verbunden von {by}</translation>
    </message>
    <message id="way.passed_to_you_unknown">
        <source>Passed on to you by a colleague</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Aus dem Team verbunden</translation>
    </message>
    <message id="way.passed_unknown">
        <source>Passed on to {names}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Weiter an {names}</translation>
    </message>
    <message id="way.rang">
        <source>Rang {line}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Klingelte auf {line}</translation>
    </message>
    <message id="way.rang_bare">
        <source>Rang here</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Klingelte hier</translation>
    </message>
    <message id="way.rang_for">
        <source>Rang {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{t} geklingelt</translation>
    </message>
    <message id="way.somebody">
        <source>somebody</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>jemand</translation>
    </message>
    <message id="way.talked">
        <source>Talked {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{t} gesprochen</translation>
    </message>
    <message id="way.voicemail">
        <source>Voicemail answered</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Mailbox nahm an</translation>
    </message>
    <message id="way.you">
        <source>You</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Eigenes Telefon</translation>
    </message>
    <message id="way.you_passed">
        <source>You passed the call on to {names}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Verbunden mit {names}</translation>
    </message>
    <message id="why.backlog">
        <source>No popup: it came with what had waited.</source>
        <translation>Kein Popup: Es kam mit dem, was gewartet hatte.</translation>
    </message>
    <message id="why.closed_by_you">
        <source>You had closed this call&apos;s card.</source>
        <translation>Die Karte dieses Anrufs war von Hand geschlossen worden.</translation>
    </message>
    <message id="why.folded_again">
        <source>It was looked at again later.</source>
        <translation>Es wurde später noch einmal betrachtet.</translation>
    </message>
    <message id="why.followed">
        <source>The card followed the call.</source>
        <translation>Die Karte folgte dem Anruf.</translation>
    </message>
    <message id="why.hint">
        <source>The last notifications, and what became of each. Numbers of calls that are not yours are not kept.</source>
        <translation>Die letzten Meldungen und was aus jeder wurde. Nummern fremder Anrufe werden nicht aufbewahrt.</translation>
    </message>
    <message id="why.logged">
        <source>The call log was brought up to date.</source>
        <translation>Die Anrufliste wurde fortgeschrieben.</translation>
    </message>
    <message id="why.no_target">
        <source>No popup: it names nobody who is rung.</source>
        <translation>Kein Popup: Es nennt niemanden, bei dem es klingelt.</translation>
    </message>
    <message id="why.nobody_set">
        <source>No popup: no e-mail address is set, so no call is yours.</source>
        <translation>Kein Popup: Es ist keine E-Mail-Adresse eingestellt, also ist kein Anruf ein eigener.</translation>
    </message>
    <message id="why.none">
        <source>No notification has come yet.</source>
        <translation>Es ist noch keine Meldung gekommen.</translation>
    </message>
    <message id="why.not_you">
        <source>No popup: it rang others ({targets}).</source>
        <translation>Kein Popup: Es klingelte bei anderen ({targets}).</translation>
    </message>
    <message id="why.nothing_new">
        <source>There was nothing new for the card.</source>
        <translation>Für die Karte gab es nichts Neues.</translation>
    </message>
    <message id="why.others">
        <source>No popup: a call of others, as far as was known.</source>
        <translation>Kein Popup: ein fremder Anruf, soweit bekannt.</translation>
    </message>
    <message id="why.over_already">
        <source>No popup: it was over before a card could be shown.</source>
        <translation>Kein Popup: Es war vorbei, ehe eine Karte erscheinen konnte.</translation>
    </message>
    <message id="why.own_not_answered">
        <source>A call of your own shows a card when it is answered.</source>
        <translation>Ein eigener Anruf zeigt eine Karte, wenn er angenommen wird.</translation>
    </message>
    <message id="why.own_switched_off">
        <source>No card: they are switched off for your own calls.</source>
        <translation>Keine Karte: Für eigene Anrufe sind sie abgeschaltet.</translation>
    </message>
    <message id="why.own_too_old">
        <source>No card: the call was answered too long ago.</source>
        <translation>Keine Karte: Der Anruf wurde vor zu langer Zeit angenommen.</translation>
    </message>
    <message id="why.paused">
        <source>No popup: popups were paused.</source>
        <translation>Kein Popup: Popups waren pausiert.</translation>
    </message>
    <message id="why.quiet_hours">
        <source>No popup: it came within the quiet hours.</source>
        <translation>Kein Popup: Der Anruf kam in der Ruhezeit.</translation>
    </message>
    <message id="why.quiet_system">
        <source>No popup: the system&apos;s “do not disturb” was on.</source>
        <translation>Kein Popup: „Nicht stören“ des Systems war an.</translation>
    </message>
    <message id="why.rule">
        <source>No popup: your rule keeps the card away ({rules}).</source>
        <translation>Kein Popup: Eine eigene Regel unterdrückt die Karte ({rules}).</translation>
    </message>
    <message id="why.shown_outgoing">
        <source>A card was shown: the other side answered.</source>
        <translation>Eine Karte wurde gezeigt: Die Gegenseite nahm an.</translation>
    </message>
    <message id="why.shown_passed">
        <source>A card was shown: the call was passed on to you.</source>
        <translation>Eine Karte wurde gezeigt: Der Anruf wurde hierher weitergegeben.</translation>
    </message>
    <message id="why.shown_ringing">
        <source>A card was shown: your phone rang.</source>
        <translation>Eine Karte wurde gezeigt: Das Telefon klingelte.</translation>
    </message>
    <message id="why.status.created">
        <source>created</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>neu</translation>
    </message>
    <message id="why.status.ended">
        <source>ended</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>beendet</translation>
    </message>
    <message id="why.status.in-progress">
        <source>answered</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>angenommen</translation>
    </message>
    <message id="why.status.other">
        <source>other</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>anderes</translation>
    </message>
    <message id="why.status.ringing">
        <source>ringing</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>klingelt</translation>
    </message>
    <message id="why.status.transfer">
        <source>passed on</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>verbunden</translation>
    </message>
    <message id="why.title">
        <source>Why was there no popup?</source>
        <translation>Warum kam kein Popup?</translation>
    </message>
    <message id="why.too_old">
        <source>No popup: the ring was {age} s old when it came, the limit is {limit} s.</source>
        <translation>Kein Popup: Das Klingeln war beim Eintreffen {age} s alt, die Grenze ist {limit} s.</translation>
    </message>
    <message id="why.twice">
        <source>The same had come before.</source>
        <translation>Dasselbe war schon gekommen.</translation>
    </message>
    <message id="why.unfamiliar">
        <source>No popup: the status &apos;{status}&apos; is not known.</source>
        <translation>Kein Popup: Der Status „{status}“ ist unbekannt.</translation>
    </message>
    <message id="why.waited">
        <source>It had waited at the relay.</source>
        <translation>Es hatte am Relay gewartet.</translation>
    </message>
    <message id="wipe.about">
        <source>This goes from this computer for good:</source>
        <translation>Von diesem Computer wird endgültig entfernt:</translation>
    </message>
    <message id="wipe.accept">
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message id="wipe.ask">
        <source>Remove everything about a number</source>
        <translation>Alles zu einer Nummer entfernen</translation>
    </message>
    <message id="wipe.ask_hint">
        <source>In any spelling. What will go is shown before anything is done.</source>
        <translation>In jeder Schreibweise. Was entfernt wird, ist zu sehen, bevor etwas geschieht.</translation>
    </message>
    <message id="wipe.calls" numerus="yes">
        <source>{n} call | {n} calls</source>
        <translation>
            <numerusform>{n} Anruf</numerusform>
            <numerusform>{n} Anrufe</numerusform>
        </translation>
    </message>
    <message id="wipe.cancel">
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message id="wipe.contacts" numerus="yes">
        <source>{n} contact as Callpop keeps it | {n} contacts as Callpop keeps them</source>
        <translation>
            <numerusform>{n} Kontakt, wie Callpop ihn vorhält</numerusform>
            <numerusform>{n} Kontakte, wie Callpop sie vorhält</numerusform>
        </translation>
    </message>
    <message id="wipe.copies" numerus="yes">
        <source>{n} older copy of the call log, as a whole | {n} older copies of the call log, as a whole</source>
        <translation>
            <numerusform>{n} ältere Kopie der Anrufliste, als Ganzes</numerusform>
            <numerusform>{n} ältere Kopien der Anrufliste, als Ganzes</numerusform>
        </translation>
    </message>
    <message id="wipe.left">
        <source>These files still name the number, or could not be deleted: {files}</source>
        <translation>Diese Dateien nennen die Nummer noch oder ließen sich nicht löschen: {files}</translation>
    </message>
    <message id="wipe.next">
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message id="wipe.no_number">
        <source>That is no telephone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message id="wipe.notes" numerus="yes">
        <source>{n} note | {n} notes</source>
        <translation>
            <numerusform>{n} Notiz</numerusform>
            <numerusform>{n} Notizen</numerusform>
        </translation>
    </message>
    <message id="wipe.number">
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message id="wipe.promises" numerus="yes">
        <source>{n} promise | {n} promises</source>
        <translation>
            <numerusform>{n} Zusage</numerusform>
            <numerusform>{n} Zusagen</numerusform>
        </translation>
    </message>
    <message id="wipe.rest">
        <source>Everything else that names the number: received notifications, cards, look-ups, mentions in other notes, log files</source>
        <translation>Alles Übrige, das die Nummer nennt: empfangene Meldungen, Karten, Abfragen, Erwähnungen in anderen Notizen, Protokolldateien</translation>
    </message>
    <message id="wipe.soon" numerus="yes">
        <source>Everything about {number} will be removed in {n} second | Everything about {number} will be removed in {n} seconds</source>
        <translation>
            <numerusform>Alles zu {number} wird in {n} Sekunde entfernt</numerusform>
            <numerusform>Alles zu {number} wird in {n} Sekunden entfernt</numerusform>
        </translation>
    </message>
    <message id="wipe.stays">
        <source>An address book that holds the number is not changed: its contact returns when the book is next read. What the company’s relay still keeps is not touched.</source>
        <translation>Ein Adressbuch mit dieser Nummer wird nicht geändert: Sein Kontakt kehrt zurück, wenn es das nächste Mal gelesen wird. Was das Relay der Firma noch vorhält, bleibt unberührt.</translation>
    </message>
    <message id="wipe.tags" numerus="yes">
        <source>{n} tag | {n} tags</source>
        <translation>
            <numerusform>{n} Stichwort</numerusform>
            <numerusform>{n} Stichwörter</numerusform>
        </translation>
    </message>
    <message id="wipe.title">
        <source>Remove everything about {number}?</source>
        <translation>Alles zu {number} entfernen?</translation>
    </message>
    <message id="wipe.undo">
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message id="wipe.undo_for">
        <source>You can undo it for 10 seconds.</source>
        <translation>Es lässt sich 10 Sekunden lang rückgängig machen.</translation>
    </message>
    <message id="wrong.range">
        <source>Expected {low} to {high}; {value} stays</source>
        <translation>Erwartet wird {low} bis {high}; es bleibt bei {value}</translation>
    </message>
</context>
</TS>
