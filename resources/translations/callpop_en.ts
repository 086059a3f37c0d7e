<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name></name>
    <message id="about.copy">
        <source>Copy details</source>
        <translation>Copy details</translation>
    </message>
    <message id="about.database">
        <source>Call log</source>
        <translation>Call log</translation>
    </message>
    <message id="about.licence">
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message id="about.log_folder">
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message id="about.settings_file">
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message id="about.system">
        <source>System</source>
        <translation>System</translation>
    </message>
    <message id="about.third_party">
        <source>Licences of others</source>
        <translation>Licences of others</translation>
    </message>
    <message id="about.title">
        <source>About Callpop</source>
        <translation>About Callpop</translation>
    </message>
    <message id="about.version">
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message id="about.what">
        <source>Says who is calling, and opens their record.</source>
        <translation>Says who is calling, and opens their record.</translation>
    </message>
    <message id="act.all_matches">
        <source>Show all in CRM</source>
        <translation>Show all in CRM</translation>
    </message>
    <message id="act.call_back">
        <source>Call back</source>
        <translation>Call back</translation>
    </message>
    <message id="act.close">
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message id="act.close_card">
        <source>Close card of {name}</source>
        <translation>Close card of {name}</translation>
    </message>
    <message id="act.copy">
        <source>Copy number</source>
        <translation>Copy number</translation>
    </message>
    <message id="act.create">
        <source>Create contact</source>
        <translation>Create contact</translation>
    </message>
    <message id="act.forget">
        <source>Remembered for this number; click to undo</source>
        <translation>Remembered for this number; click to undo</translation>
    </message>
    <message id="act.handled">
        <source>Mark as handled</source>
        <translation>Mark as handled</translation>
    </message>
    <message id="act.none">
        <source>None of these, create contact</source>
        <translation>None of these, create contact</translation>
    </message>
    <message id="act.note">
        <source>Add a note</source>
        <translation>Add a note</translation>
    </message>
    <message id="act.open">
        <source>Open in CRM</source>
        <translation>Open in CRM</translation>
    </message>
    <message id="act.remember">
        <source>Remember for this number</source>
        <translation>Remember for this number</translation>
    </message>
    <message id="act.search">
        <source>Search in CRM</source>
        <translation>Search in CRM</translation>
    </message>
    <message id="act.test">
        <source>Play a test call</source>
        <translation>Play a test call</translation>
    </message>
    <message id="act.this_is">
        <source>This is …</source>
        <translation>This is …</translation>
    </message>
    <message id="books_page.add">
        <source>Add an address book</source>
        <translation>Add an address book</translation>
    </message>
    <message id="books_page.list">
        <source>Address books</source>
        <translation>Address books</translation>
    </message>
    <message id="books_page.none">
        <source>There is no address book yet.</source>
        <translation>There is no address book yet.</translation>
    </message>
    <message id="call_back_note.caller">
        <source>Caller: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Caller: {value}</translation>
    </message>
    <message id="call_back_note.colleague_hint">
        <source>Name or e-mail address</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Name or e-mail address</translation>
    </message>
    <message id="call_back_note.colleague_label">
        <source>Colleague</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Colleague</translation>
    </message>
    <message id="call_back_note.copy">
        <source>Copy text</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Copy text</translation>
    </message>
    <message id="call_back_note.line">
        <source>Line: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Line: {value}</translation>
    </message>
    <message id="call_back_note.mail">
        <source>Write mail</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Write mail</translation>
    </message>
    <message id="call_back_note.note">
        <source>Note: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Note: {value}</translation>
    </message>
    <message id="call_back_note.note_hint">
        <source>One line for the colleague</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>One line for the colleague</translation>
    </message>
    <message id="call_back_note.note_label">
        <source>What it is about</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>What it is about</translation>
    </message>
    <message id="call_back_note.number">
        <source>Number: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Number: {value}</translation>
    </message>
    <message id="call_back_note.subject">
        <source>Call back: {who}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Call back: {who}</translation>
    </message>
    <message id="call_back_note.time">
        <source>Time: {value}</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Time: {value}</translation>
    </message>
    <message id="call_back_note.title">
        <source>Call-back note</source>
        <extracomment>A note to a colleague who shall call somebody back.</extracomment>
        <translation>Call-back note</translation>
    </message>
    <message id="calls.all">
        <source>All calls</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>All calls</translation>
    </message>
    <message id="calls.back">
        <source>Back to the list</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Back to the list</translation>
    </message>
    <message id="calls.calling">
        <source>Calling</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Calling</translation>
    </message>
    <message id="calls.calls_list">
        <source>Calls</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Calls</translation>
    </message>
    <message id="calls.check_connection">
        <source>Nothing after a real call? Check the connection</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Nothing after a real call? Check the connection</translation>
    </message>
    <message id="calls.clear_filters">
        <source>Clear the filters</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Clear the filters</translation>
    </message>
    <message id="calls.clear_search">
        <source>Clear the search</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Clear the search</translation>
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
        <translation>Not connected</translation>
    </message>
    <message id="calls.empty_test">
        <source>Play a test call to see the card and check the CRM link.</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Play a test call to see the card and check the CRM link.</translation>
    </message>
    <message id="calls.filter_answered">
        <source>Answered</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Answered</translation>
    </message>
    <message id="calls.filter_missed">
        <source>Missed</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Missed</translation>
    </message>
    <message id="calls.filter_outgoing">
        <source>Outgoing</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Outgoing</translation>
    </message>
    <message id="calls.in_all">
        <source>{when}, {t} in all</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>{when}, {t} in all</translation>
    </message>
    <message id="calls.internal">
        <source>Internal</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Internal</translation>
    </message>
    <message id="calls.internal_number">
        <source>Internal, {number}</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Internal, {number}</translation>
    </message>
    <message id="calls.missed_rang">
        <source>Missed, rang {n} s</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Missed, rang {n} s</translation>
    </message>
    <message id="calls.more">
        <source>More</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>More</translation>
    </message>
    <message id="calls.not_read">
        <source>The call log could not be read</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>The call log could not be read</translation>
    </message>
    <message id="calls.not_stored">
        <source>Calls not stored</source>
        <translation>Calls not stored</translation>
    </message>
    <message id="calls.note">
        <source>Note</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Note</translation>
    </message>
    <message id="calls.nothing_found">
        <source>Nothing found</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Nothing found</translation>
    </message>
    <message id="calls.now_handled">
        <source>Marked as handled</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Marked as handled</translation>
    </message>
    <message id="calls.older_not_read">
        <source>Older calls could not be read</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Older calls could not be read</translation>
    </message>
    <message id="calls.pick">
        <source>Pick a call to see what happened</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Pick a call to see what happened</translation>
    </message>
    <message id="calls.retry">
        <source>Try again</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Try again</translation>
    </message>
    <message id="calls.search">
        <source>Search name, number, note</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Search name, number, note</translation>
    </message>
    <message id="calls.signs_alone">
        <source>Signs alone are searched for from three in a row on</source>
        <translation>Signs alone are searched for from three in a row on</translation>
    </message>
    <message id="calls.this_call">
        <source>This call</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>This call</translation>
    </message>
    <message id="calls.title">
        <source>Call log</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Call log</translation>
    </message>
    <message id="calls.today">
        <source>Today</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Today</translation>
    </message>
    <message id="calls.undo">
        <source>Undo</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Undo</translation>
    </message>
    <message id="calls.unhandle">
        <source>Mark as not handled</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Mark as not handled</translation>
    </message>
    <message id="calls.yesterday">
        <source>Yesterday</source>
        <extracomment>The call log window: its rows, its pages and the way of one call.</extracomment>
        <translation>Yesterday</translation>
    </message>
    <message id="choice.bookauth.basic">
        <source>User and password</source>
        <translation>User and password</translation>
    </message>
    <message id="choice.bookauth.bearer">
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message id="choice.bookkind.">
        <source>Not said</source>
        <translation>Not said</translation>
    </message>
    <message id="choice.bookkind.carddav">
        <source>CardDAV server</source>
        <translation>CardDAV server</translation>
    </message>
    <message id="choice.bookkind.csv">
        <source>CSV file</source>
        <translation>CSV file</translation>
    </message>
    <message id="choice.bookkind.ldap">
        <source>LDAP directory</source>
        <translation>LDAP directory</translation>
    </message>
    <message id="choice.bookkind.vcard">
        <source>vCard file or folder</source>
        <translation>vCard file or folder</translation>
    </message>
    <message id="choice.booktls.ldaps">
        <source>LDAPS</source>
        <translation>LDAPS</translation>
    </message>
    <message id="choice.booktls.none">
        <source>Not protected</source>
        <translation>Not protected</translation>
    </message>
    <message id="choice.booktls.starttls">
        <source>StartTLS</source>
        <translation>StartTLS</translation>
    </message>
    <message id="choice.cardsize.full">
        <source>Full card</source>
        <translation>Full card</translation>
    </message>
    <message id="choice.cardsize.off">
        <source>No card</source>
        <translation>No card</translation>
    </message>
    <message id="choice.cardsize.small">
        <source>Small card</source>
        <translation>Small card</translation>
    </message>
    <message id="choice.colourscheme.dark">
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message id="choice.colourscheme.light">
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message id="choice.colourscheme.system">
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message id="choice.corner.bottom-left">
        <source>Bottom left</source>
        <translation>Bottom left</translation>
    </message>
    <message id="choice.corner.bottom-right">
        <source>Bottom right</source>
        <translation>Bottom right</translation>
    </message>
    <message id="choice.corner.top-left">
        <source>Top left</source>
        <translation>Top left</translation>
    </message>
    <message id="choice.corner.top-right">
        <source>Top right</source>
        <translation>Top right</translation>
    </message>
    <message id="choice.dialby.platform">
        <source>The telephony platform</source>
        <translation>The telephony platform</translation>
    </message>
    <message id="choice.dialby.system">
        <source>This computer&apos;s phone program</source>
        <translation>This computer&apos;s phone program</translation>
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
        <translation>As the system</translation>
    </message>
    <message id="choice.motion.full">
        <source>Full</source>
        <translation>Full</translation>
    </message>
    <message id="choice.motion.reduced">
        <source>Reduced</source>
        <translation>Reduced</translation>
    </message>
    <message id="choice.motion.system">
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message id="choice.openwhen.answer">
        <source>When I answer</source>
        <translation>When I answer</translation>
    </message>
    <message id="choice.openwhen.button">
        <source>On the button</source>
        <translation>On the button</translation>
    </message>
    <message id="choice.openwhen.ringing">
        <source>When it rings</source>
        <translation>When it rings</translation>
    </message>
    <message id="choice.rulecard.">
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
    <message id="choice.rulecard.full">
        <source>Full</source>
        <translation>Full</translation>
    </message>
    <message id="choice.rulecard.never">
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message id="choice.rulecard.small">
        <source>Small</source>
        <translation>Small</translation>
    </message>
    <message id="choice.ruleopen.">
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
    <message id="choice.ruleopen.answer">
        <source>When I answer</source>
        <translation>When I answer</translation>
    </message>
    <message id="choice.ruleopen.button">
        <source>On the button</source>
        <translation>On the button</translation>
    </message>
    <message id="choice.ruleopen.ringing">
        <source>When it rings</source>
        <translation>When it rings</translation>
    </message>
    <message id="choice.rulesound.">
        <source>As usual</source>
        <translation>As usual</translation>
    </message>
    <message id="choice.rulesound.off">
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message id="choice.rulesound.on">
        <source>On</source>
        <translation>On</translation>
    </message>
    <message id="choice.screenchoice.pointer">
        <source>With the pointer</source>
        <translation>With the pointer</translation>
    </message>
    <message id="choice.screenchoice.primary">
        <source>Main screen</source>
        <translation>Main screen</translation>
    </message>
    <message id="choice.sourcekind.listener">
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message id="choice.sourcekind.relay">
        <source>A relay</source>
        <translation>A relay</translation>
    </message>
    <message id="choice.systemquiet.ignore">
        <source>Cards as usual</source>
        <translation>Cards as usual</translation>
    </message>
    <message id="choice.systemquiet.rest">
        <source>No cards, no sounds</source>
        <translation>No cards, no sounds</translation>
    </message>
    <message id="choice.systemquiet.silent">
        <source>Cards without sounds</source>
        <translation>Cards without sounds</translation>
    </message>
    <message id="choice.terminalserver.auto">
        <source>Depends on the session</source>
        <translation>Depends on the session</translation>
    </message>
    <message id="choice.terminalserver.off">
        <source>No</source>
        <translation>No</translation>
    </message>
    <message id="choice.terminalserver.on">
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message id="choice.whenanswered.close">
        <source>Close the card</source>
        <translation>Close the card</translation>
    </message>
    <message id="choice.whenanswered.keep">
        <source>Keep the card</source>
        <translation>Keep the card</translation>
    </message>
    <message id="choice.whenanswered.small">
        <source>Small after a while</source>
        <translation>Small after a while</translation>
    </message>
    <message id="choice.whenelsewhere.close">
        <source>Close the card</source>
        <translation>Close the card</translation>
    </message>
    <message id="choice.whenelsewhere.leave">
        <source>Leave after a while</source>
        <translation>Leave after a while</translation>
    </message>
    <message id="choice.whenelsewhere.stay">
        <source>Stay until closed</source>
        <translation>Stay until closed</translation>
    </message>
    <message id="choice.whenended.close">
        <source>Close the card</source>
        <translation>Close the card</translation>
    </message>
    <message id="choice.whenended.leave">
        <source>Leave after a while</source>
        <translation>Leave after a while</translation>
    </message>
    <message id="choice.whenended.stay">
        <source>Stay until closed</source>
        <translation>Stay until closed</translation>
    </message>
    <message id="choice.whenmissed.fold">
        <source>Fold into one line</source>
        <translation>Fold into one line</translation>
    </message>
    <message id="choice.whenmissed.leave">
        <source>Leave after a while</source>
        <translation>Leave after a while</translation>
    </message>
    <message id="choice.whenmissed.stay">
        <source>Stay until closed</source>
        <translation>Stay until closed</translation>
    </message>
    <message id="closed.called_back">
        <source>Called back</source>
        <translation>Called back</translation>
    </message>
    <message id="closed.colleague">
        <source>{name} handled it</source>
        <translation>{name} handled it</translation>
    </message>
    <message id="closed.colleague_unknown">
        <source>Handled in the team</source>
        <translation>Handled in the team</translation>
    </message>
    <message id="closed.got_through">
        <source>Got through later</source>
        <translation>Got through later</translation>
    </message>
    <message id="closed.handled">
        <source>Marked as handled</source>
        <translation>Marked as handled</translation>
    </message>
    <message id="closed.settled">
        <source>{name} called back</source>
        <translation>{name} called back</translation>
    </message>
    <message id="closed.settled_unknown">
        <source>The team called back</source>
        <translation>The team called back</translation>
    </message>
    <message id="column.before">
        <source>Period before</source>
        <translation>Period before</translation>
    </message>
    <message id="column.calls">
        <source>Calls</source>
        <translation>Calls</translation>
    </message>
    <message id="column.day">
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message id="column.figure">
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message id="column.hour">
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message id="column.line">
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message id="column.month">
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message id="column.name">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="column.number">
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message id="column.rate">
        <source>Missed rate</source>
        <translation>Missed rate</translation>
    </message>
    <message id="column.ring_median">
        <source>Ring time, median (seconds)</source>
        <translation>Ring time, median (seconds)</translation>
    </message>
    <message id="column.ring_p90">
        <source>Ring time, 90 % (seconds)</source>
        <translation>Ring time, 90 % (seconds)</translation>
    </message>
    <message id="column.talk_median">
        <source>Talk time, median (seconds)</source>
        <translation>Talk time, median (seconds)</translation>
    </message>
    <message id="column.talk_p90">
        <source>Talk time, 90 % (seconds)</source>
        <translation>Talk time, 90 % (seconds)</translation>
    </message>
    <message id="column.total">
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message id="column.value">
        <source>This period</source>
        <translation>This period</translation>
    </message>
    <message id="column.week">
        <source>Week from</source>
        <translation>Week from</translation>
    </message>
    <message id="column.weekday">
        <source>Weekday</source>
        <translation>Weekday</translation>
    </message>
    <message id="column.year">
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message id="complaint.title">
        <source>That did not work</source>
        <extracomment>What could not be done, said where there is no tray.</extracomment>
        <translation>That did not work</translation>
    </message>
    <message id="connection.did.closed">
        <source>card closed</source>
        <translation>card closed</translation>
    </message>
    <message id="connection.did.duplicate">
        <source>came twice</source>
        <translation>came twice</translation>
    </message>
    <message id="connection.did.ignored">
        <source>not you</source>
        <translation>not you</translation>
    </message>
    <message id="connection.did.logged">
        <source>in the log</source>
        <translation>in the log</translation>
    </message>
    <message id="connection.did.rejected">
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message id="connection.did.shown">
        <source>card shown</source>
        <translation>card shown</translation>
    </message>
    <message id="connection.did.updated">
        <source>card updated</source>
        <translation>card updated</translation>
    </message>
    <message id="connection.disconnect">
        <source>Disconnect</source>
        <translation>Disconnect</translation>
    </message>
    <message id="connection.disconnected">
        <source>The relay is not asked any more.</source>
        <translation>The relay is not asked any more.</translation>
    </message>
    <message id="connection.enrolled_as">
        <source>Enrolled as {who}.</source>
        <translation>Enrolled as {who}.</translation>
    </message>
    <message id="connection.enrolled_on">
        <source>Enrolled on {date} as {who}.</source>
        <translation>Enrolled on {date} as {who}.</translation>
    </message>
    <message id="connection.here">
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message id="connection.here_hint">
        <source>The portal reaches this computer directly.</source>
        <translation>The portal reaches this computer directly.</translation>
    </message>
    <message id="connection.last" numerus="yes">
        <source>Last notification {time}, {n} today | Last notification {time}, {n} today</source>
        <translation>
            <numerusform>Last notification {time}, {n} today</numerusform>
            <numerusform>Last notification {time}, {n} today</numerusform>
        </translation>
    </message>
    <message id="connection.last_of_before">
        <source>Last notification {time}, none today</source>
        <translation>Last notification {time}, none today</translation>
    </message>
    <message id="connection.new_code">
        <source>Use a new code</source>
        <translation>Use a new code</translation>
    </message>
    <message id="connection.none_yet">
        <source>No notification has come yet</source>
        <translation>No notification has come yet</translation>
    </message>
    <message id="connection.others">
        <source>a colleague&apos;s call, not kept</source>
        <translation>a colleague&apos;s call, not kept</translation>
    </message>
    <message id="connection.recent">
        <source>Recent notifications</source>
        <translation>Recent notifications</translation>
    </message>
    <message id="connection.recent_none">
        <source>Each notification stands here as it comes, and what it did.</source>
        <translation>Each notification stands here as it comes, and what it did.</translation>
    </message>
    <message id="connection.relay">
        <source>A relay</source>
        <translation>A relay</translation>
    </message>
    <message id="connection.relay_hint">
        <source>One server at your company passes the calls on to each desktop.</source>
        <translation>One server at your company passes the calls on to each desktop.</translation>
    </message>
    <message id="connection.to">
        <source>{caller} to {line}</source>
        <translation>{caller} to {line}</translation>
    </message>
    <message id="connection.to_relay">
        <source>Connected to {host}</source>
        <translation>Connected to {host}</translation>
    </message>
    <message id="contact_field.email">
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message id="contact_field.first">
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message id="contact_field.id">
        <source>Record id</source>
        <translation>Record id</translation>
    </message>
    <message id="contact_field.last">
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message id="contact_field.name">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="contact_field.none">
        <source>Not used</source>
        <translation>Not used</translation>
    </message>
    <message id="contact_field.number">
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message id="contact_field.organisation">
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message id="contact_field.place">
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message id="contact_field.url">
        <source>Record&apos;s address</source>
        <translation>Record&apos;s address</translation>
    </message>
    <message id="contacts_page.column">
        <source>Column {n}</source>
        <translation>Column {n}</translation>
    </message>
    <message id="contacts_page.contacts" numerus="yes">
        <source>{n} contact | {n} contacts</source>
        <translation>
            <numerusform>{n} contact</numerusform>
            <numerusform>{n} contacts</numerusform>
        </translation>
    </message>
    <message id="contacts_page.found_out">
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message id="contacts_page.guess">
        <source>Find out the columns</source>
        <translation>Find out the columns</translation>
    </message>
    <message id="contacts_page.missing_path">
        <source>a file is missing</source>
        <translation>a file is missing</translation>
    </message>
    <message id="contacts_page.missing_url">
        <source>an address is missing</source>
        <translation>an address is missing</translation>
    </message>
    <message id="contacts_page.preview">
        <source>Read as {encoding}, columns separated by “{delimiter}”</source>
        <translation>Read as {encoding}, columns separated by “{delimiter}”</translation>
    </message>
    <message id="contacts_page.preview_none">
        <source>The first rows are shown here once there is a file.</source>
        <translation>The first rows are shown here once there is a file.</translation>
    </message>
    <message id="contacts_page.read">
        <source>{contacts} · read {when}</source>
        <translation>{contacts} · read {when}</translation>
    </message>
    <message id="contacts_page.reading">
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message id="contacts_page.reading_done" numerus="yes">
        <source>Reading… {n} so far | Reading… {n} so far</source>
        <translation>
            <numerusform>Reading… {n} so far</numerusform>
            <numerusform>Reading… {n} so far</numerusform>
        </translation>
    </message>
    <message id="contacts_page.reading_share">
        <source>Reading… {percent} %</source>
        <translation>Reading… {percent} %</translation>
    </message>
    <message id="contacts_page.refresh">
        <source>Refresh now</source>
        <translation>Refresh now</translation>
    </message>
    <message id="contacts_page.secret_needs_url">
        <source>First the server&apos;s address: the password is kept for that host alone.</source>
        <translation>First the server&apos;s address: the password is kept for that host alone.</translation>
    </message>
    <message id="contacts_page.stay">
        <source>{contacts} read {when} stay</source>
        <translation>{contacts} read {when} stay</translation>
    </message>
    <message id="contacts_page.tab">
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message id="contacts_page.waiting">
        <source>Not read yet</source>
        <translation>Not read yet</translation>
    </message>
    <message id="contacts_page.wrong_encoding">
        <source>expected an encoding such as utf-8 or cp1252</source>
        <translation>expected an encoding such as utf-8 or cp1252</translation>
    </message>
    <message id="contacts_page.wrong_region">
        <source>expected two letters, such as NL</source>
        <translation>expected two letters, such as NL</translation>
    </message>
    <message id="contacts_page.wrong_url">
        <source>expected an address that begins with {schemes}</source>
        <translation>expected an address that begins with {schemes}</translation>
    </message>
    <message id="contacts_try.button">
        <source>Look up</source>
        <translation>Look up</translation>
    </message>
    <message id="contacts_try.hint">
        <source>Whom it is taken for now, and in which books and CRMs they stand.</source>
        <translation>Whom it is taken for now, and in which books and CRMs they stand.</translation>
    </message>
    <message id="contacts_try.title">
        <source>Look up a number</source>
        <translation>Look up a number</translation>
    </message>
    <message id="copy.done">
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
    <message id="crash.text">
        <source>No call is lost: what was received is in the call log. A report helps to find the cause; it holds no secrets, and numbers are masked.</source>
        <translation>No call is lost: what was received is in the call log. A report helps to find the cause; it holds no secrets, and numbers are masked.</translation>
    </message>
    <message id="crash.title">
        <source>Callpop ended unexpectedly last time</source>
        <translation>Callpop ended unexpectedly last time</translation>
    </message>
    <message id="crm_field.account">
        <source>Account</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Account</translation>
    </message>
    <message id="crm_field.api">
        <source>Address of the API</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Address of the API</translation>
    </message>
    <message id="crm_field.base">
        <source>Address of the server</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Address of the server</translation>
    </message>
    <message id="crm_field.board">
        <source>Board</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Board</translation>
    </message>
    <message id="crm_field.column">
        <source>Column</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Column</translation>
    </message>
    <message id="crm_field.company">
        <source>Company</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Company</translation>
    </message>
    <message id="crm_field.database">
        <source>Database</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Database</translation>
    </message>
    <message id="crm_field.domain">
        <source>Domain</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>Domain</translation>
    </message>
    <message id="crm_field.email">
        <source>E-mail address</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>E-mail address</translation>
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
        <translation>Organisation number</translation>
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
        <translation>Tenant</translation>
    </message>
    <message id="crm_field.user">
        <source>User</source>
        <extracomment>What a ready address must know of the company.</extracomment>
        <translation>User</translation>
    </message>
    <message id="crm_page.example">
        <source>Example: {url}</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Example: {url}</translation>
    </message>
    <message id="crm_page.own">
        <source>Own addresses</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Own addresses</translation>
    </message>
    <message id="crm_page.source">
        <source>Source: {source}</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Source: {source}</translation>
    </message>
    <message id="crm_page.trust.documented">
        <source>From the vendor&apos;s documentation, not tried on a real account: test it before you rely on it.</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>From the vendor&apos;s documentation, not tried on a real account: test it before you rely on it.</translation>
    </message>
    <message id="crm_page.trust.reported">
        <source>From other public programs, not tried on a real account: test it before you rely on it.</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>From other public programs, not tried on a real account: test it before you rely on it.</translation>
    </message>
    <message id="crm_page.trust.tried">
        <source>Tried on the real system by Callpop&apos;s makers.</source>
        <extracomment>The CRM page of the settings window.</extracomment>
        <translation>Tried on the real system by Callpop&apos;s makers.</translation>
    </message>
    <message id="ctx.also">
        <source>Also ringing: {names} +{n}</source>
        <translation>Also ringing: {names} +{n}</translation>
    </message>
    <message id="ctx.also_all">
        <source>Also ringing: {names}</source>
        <translation>Also ringing: {names}</translation>
    </message>
    <message id="ctx.crm_down">
        <source>CRM did not answer. Number search still works.</source>
        <translation>CRM did not answer. Number search still works.</translation>
    </message>
    <message id="ctx.first">
        <source>First call from this number</source>
        <translation>First call from this number</translation>
    </message>
    <message id="ctx.here">
        <source>You</source>
        <translation>You</translation>
    </message>
    <message id="ctx.last">
        <source>{when}, {talk} talked</source>
        <translation>{when}, {talk} talked</translation>
    </message>
    <message id="ctx.last_elsewhere">
        <source>{when}, answered by {name}</source>
        <translation>{when}, answered by {name}</translation>
    </message>
    <message id="ctx.last_elsewhere_unknown">
        <source>{when}, answered by a colleague</source>
        <translation>{when}, answered by a colleague</translation>
    </message>
    <message id="ctx.last_missed">
        <source>{when}, missed</source>
        <translation>{when}, missed</translation>
    </message>
    <message id="ctx.last_not_reached">
        <source>{when}, not reached</source>
        <translation>{when}, not reached</translation>
    </message>
    <message id="ctx.last_note">
        <source>note: {text}</source>
        <translation>note: {text}</translation>
    </message>
    <message id="ctx.line">
        <source>to {line} · {number}</source>
        <translation>to {line} · {number}</translation>
    </message>
    <message id="ctx.line_bare">
        <source>to {line}</source>
        <translation>to {line}</translation>
    </message>
    <message id="ctx.lookup">
        <source>Looking up the caller</source>
        <translation>Looking up the caller</translation>
    </message>
    <message id="ctx.missed_today">
        <source>{nth} missed call today · nobody answered</source>
        <translation>{nth} missed call today · nobody answered</translation>
    </message>
    <message id="ctx.nobody_answered">
        <source>Nobody answered</source>
        <translation>Nobody answered</translation>
    </message>
    <message id="ctx.nth_week">
        <source>{nth} call this week · {last}</source>
        <translation>{nth} call this week · {last}</translation>
    </message>
    <message id="ctx.nth_week_bare">
        <source>{nth} call this week</source>
        <translation>{nth} call this week</translation>
    </message>
    <message id="ctx.others" numerus="yes">
        <source>{n} other phone rings too | {n} other phones ring too</source>
        <translation>
            <numerusform>{n} other phone rings too</numerusform>
            <numerusform>{n} other phones ring too</numerusform>
        </translation>
    </message>
    <message id="data.export">
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message id="data.heading">
        <source>Your data</source>
        <translation>Your data</translation>
    </message>
    <message id="data.hint">
        <source>Take it with you, bring it back, or have it go for good.</source>
        <translation>Take it with you, bring it back, or have it go for good.</translation>
    </message>
    <message id="data.import">
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message id="data.wipe">
        <source>Remove a number…</source>
        <translation>Remove a number…</translation>
    </message>
    <message id="detail.all">
        <source>All {n}</source>
        <translation>All {n}</translation>
    </message>
    <message id="detail.all_spoken">
        <source>Show all {n} calls with this caller</source>
        <translation>Show all {n} calls with this caller</translation>
    </message>
    <message id="detail.call_back_note">
        <source>Call-back note</source>
        <translation>Call-back note</translation>
    </message>
    <message id="detail.earlier">
        <source>Earlier with this caller</source>
        <translation>Earlier with this caller</translation>
    </message>
    <message id="detail.first">
        <source>No earlier calls</source>
        <translation>No earlier calls</translation>
    </message>
    <message id="detail.name_for">
        <source>{name}, {t}</source>
        <translation>{name}, {t}</translation>
    </message>
    <message id="detail.not_voicemail">
        <source>That was no voicemail</source>
        <translation>That was no voicemail</translation>
    </message>
    <message id="detail.promise">
        <source>{what}, {due}</source>
        <translation>{what}, {due}</translation>
    </message>
    <message id="detail.saved_at">
        <source>Saved {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message id="detail.voicemail">
        <source>That was voicemail</source>
        <translation>That was voicemail</translation>
    </message>
    <message id="detail.you">
        <source>You</source>
        <translation>You</translation>
    </message>
    <message id="detail.you_called">
        <source>You called</source>
        <translation>You called</translation>
    </message>
    <message id="detail.you_called_for">
        <source>You called, {t}</source>
        <translation>You called, {t}</translation>
    </message>
    <message id="detail.you_for">
        <source>You, {t}</source>
        <translation>You, {t}</translation>
    </message>
    <message id="diagnostics.again">
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message id="diagnostics.checking">
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message id="diagnostics.not_saved">
        <source>It could not be saved: {why}</source>
        <translation>It could not be saved: {why}</translation>
    </message>
    <message id="diagnostics.report">
        <source>Save a report…</source>
        <translation>Save a report…</translation>
    </message>
    <message id="diagnostics.saved">
        <source>Saved as {file}. Read it before you send it.</source>
        <translation>Saved as {file}. Read it before you send it.</translation>
    </message>
    <message id="dial.asked">
        <source>Calling {number}.</source>
        <translation>Calling {number}.</translation>
    </message>
    <message id="dial.blocked">
        <source>{number} cannot be called: it is blocked at the platform.</source>
        <translation>{number} cannot be called: it is blocked at the platform.</translation>
    </message>
    <message id="dial.clipboard">
        <source>Call the number on the clipboard</source>
        <translation>Call the number on the clipboard</translation>
    </message>
    <message id="dial.connected">
        <source>Talking with {number}.</source>
        <translation>Talking with {number}.</translation>
    </message>
    <message id="dial.my_phone">
        <source>Calling {number}: your phone rings first.</source>
        <translation>Calling {number}: your phone rings first.</translation>
    </message>
    <message id="dial.my_phone_failed">
        <source>{number} was not called: your phone was not answered.</source>
        <translation>{number} was not called: your phone was not answered.</translation>
    </message>
    <message id="dial.no_number">
        <source>There is no telephone number on the clipboard.</source>
        <translation>There is no telephone number on the clipboard.</translation>
    </message>
    <message id="dial.not_placed">
        <source>What became of the call to {number} is not known.</source>
        <translation>What became of the call to {number} is not known.</translation>
    </message>
    <message id="dial.over">
        <source>The call with {number} is over.</source>
        <translation>The call with {number} is over.</translation>
    </message>
    <message id="dial.their_phone">
        <source>Calling {number}: it rings.</source>
        <translation>Calling {number}: it rings.</translation>
    </message>
    <message id="dial.their_phone_failed">
        <source>{number} did not answer.</source>
        <translation>{number} did not answer.</translation>
    </message>
    <message id="dial.token">
        <source>API token</source>
        <translation>API token</translation>
    </message>
    <message id="dial.token_hint">
        <source>From the telephony portal. It is kept in the system&apos;s keyring and goes to the platform alone.</source>
        <translation>From the telephony portal. It is kept in the system&apos;s keyring and goes to the platform alone.</translation>
    </message>
    <message id="doctor.bad">
        <source>to mend</source>
        <translation>to mend</translation>
    </message>
    <message id="doctor.check.agent">
        <source>You</source>
        <translation>You</translation>
    </message>
    <message id="doctor.check.clock">
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message id="doctor.check.database">
        <source>Call log</source>
        <translation>Call log</translation>
    </message>
    <message id="doctor.check.keyring">
        <source>Keyring</source>
        <translation>Keyring</translation>
    </message>
    <message id="doctor.check.popups">
        <source>Cards</source>
        <translation>Cards</translation>
    </message>
    <message id="doctor.check.quiet">
        <source>Quiet</source>
        <translation>Quiet</translation>
    </message>
    <message id="doctor.check.running">
        <source>Callpop</source>
        <translation>Callpop</translation>
    </message>
    <message id="doctor.check.settings">
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message id="doctor.check.source">
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message id="doctor.check.targets">
        <source>Your calls</source>
        <translation>Your calls</translation>
    </message>
    <message id="doctor.check.tray">
        <source>Tray</source>
        <translation>Tray</translation>
    </message>
    <message id="doctor.clock_behind">
        <source>This computer&apos;s clock is {seconds} s behind the platform&apos;s.</source>
        <translation>This computer&apos;s clock is {seconds} s behind the platform&apos;s.</translation>
    </message>
    <message id="doctor.clock_off">
        <source>This computer&apos;s clock is {seconds} s ahead of the platform&apos;s.</source>
        <translation>This computer&apos;s clock is {seconds} s ahead of the platform&apos;s.</translation>
    </message>
    <message id="doctor.clock_right">
        <source>The clock agrees with the platform&apos;s.</source>
        <translation>The clock agrees with the platform&apos;s.</translation>
    </message>
    <message id="doctor.clock_unknown">
        <source>The clock can be compared once notifications come.</source>
        <translation>The clock can be compared once notifications come.</translation>
    </message>
    <message id="doctor.good">
        <source>good</source>
        <translation>good</translation>
    </message>
    <message id="doctor.has_died">
        <source>Callpop ended without saying so (process {pid}).</source>
        <translation>Callpop ended without saying so (process {pid}).</translation>
    </message>
    <message id="doctor.keyring">
        <source>The system&apos;s keyring keeps the secrets.</source>
        <translation>The system&apos;s keyring keeps the secrets.</translation>
    </message>
    <message id="doctor.last_notification">
        <source>The last notification came {at}.</source>
        <translation>The last notification came {at}.</translation>
    </message>
    <message id="doctor.listener_silent">
        <source>{url} does not answer: {why}</source>
        <translation>{url} does not answer: {why}</translation>
    </message>
    <message id="doctor.listening">
        <source>Callpop listens on {url}.</source>
        <translation>Callpop listens on {url}.</translation>
    </message>
    <message id="doctor.little_room">
        <source>Only {mb} MB are left on the disk of {folder}.</source>
        <translation>Only {mb} MB are left on the disk of {folder}.</translation>
    </message>
    <message id="doctor.log_damaged">
        <source>The call log is damaged: {why}</source>
        <translation>The call log is damaged: {why}</translation>
    </message>
    <message id="doctor.log_sound">
        <source>The call log is sound: {calls} calls in {file}.</source>
        <translation>The call log is sound: {calls} calls in {file}.</translation>
    </message>
    <message id="doctor.log_unreadable">
        <source>The call log cannot be read: {why}</source>
        <translation>The call log cannot be read: {why}</translation>
    </message>
    <message id="doctor.long_silence">
        <source>Nothing has come for more than a day.</source>
        <translation>Nothing has come for more than a day.</translation>
    </message>
    <message id="doctor.mend_clock_behind">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile.</source>
        <translation>Let the system set its clock; Callpop allows for the difference meanwhile.</translation>
    </message>
    <message id="doctor.mend_clock_off">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile.</source>
        <translation>Let the system set its clock; Callpop allows for the difference meanwhile.</translation>
    </message>
    <message id="doctor.mend_has_died">
        <source>Start Callpop again; save a report if it happens more than once.</source>
        <translation>Start Callpop again; save a report if it happens more than once.</translation>
    </message>
    <message id="doctor.mend_listener_silent">
        <source>Restart Callpop; look for a firewall on this computer.</source>
        <translation>Restart Callpop; look for a firewall on this computer.</translation>
    </message>
    <message id="doctor.mend_little_room">
        <source>Make room: calls that cannot be stored are not lost, but they are not in the log either.</source>
        <translation>Make room: calls that cannot be stored are not lost, but they are not in the log either.</translation>
    </message>
    <message id="doctor.mend_log_damaged">
        <source>Restart Callpop: it sets the damaged file aside and begins a new one.</source>
        <translation>Restart Callpop: it sets the damaged file aside and begins a new one.</translation>
    </message>
    <message id="doctor.mend_log_unreadable">
        <source>Restart Callpop; if it stays so, save a report.</source>
        <translation>Restart Callpop; if it stays so, save a report.</translation>
    </message>
    <message id="doctor.mend_long_silence">
        <source>Call yourself; if nothing comes, compare the URL in the portal with the one under &apos;Connection&apos;.</source>
        <translation>Call yourself; if nothing comes, compare the URL in the portal with the one under &apos;Connection&apos;.</translation>
    </message>
    <message id="doctor.mend_never_seen">
        <source>Compare your address with the one in the portal; capitals make no difference.</source>
        <translation>Compare your address with the one in the portal; capitals make no difference.</translation>
    </message>
    <message id="doctor.mend_newer_log">
        <source>Install the newer version again.</source>
        <translation>Install the newer version again.</translation>
    </message>
    <message id="doctor.mend_no_email">
        <source>Enter the e-mail address that the portal knows you by.</source>
        <translation>Enter the e-mail address that the portal knows you by.</translation>
    </message>
    <message id="doctor.mend_no_keyring">
        <source>Install or unlock a keyring (GNOME Keyring, KWallet) if secrets shall be kept there.</source>
        <translation>Install or unlock a keyring (GNOME Keyring, KWallet) if secrets shall be kept there.</translation>
    </message>
    <message id="doctor.mend_no_notification">
        <source>Paste the notification URL into the portal, then call yourself.</source>
        <translation>Paste the notification URL into the portal, then call yourself.</translation>
    </message>
    <message id="doctor.mend_no_screen">
        <source>Start Callpop inside a desktop session, with the libraries that the README names.</source>
        <translation>Start Callpop inside a desktop session, with the libraries that the README names.</translation>
    </message>
    <message id="doctor.mend_no_template">
        <source>Choose your CRM on the CRM page of the settings.</source>
        <translation>Choose your CRM on the CRM page of the settings.</translation>
    </message>
    <message id="doctor.mend_no_tray">
        <source>On GNOME, install the AppIndicator extension; without one, Callpop offers its window.</source>
        <translation>On GNOME, install the AppIndicator extension; without one, Callpop offers its window.</translation>
    </message>
    <message id="doctor.mend_nobody">
        <source>Enter your e-mail address in the telephony portal on the page &apos;You&apos; of the settings.</source>
        <translation>Enter your e-mail address in the telephony portal on the page &apos;You&apos; of the settings.</translation>
    </message>
    <message id="doctor.mend_not_listening">
        <source>See the page &apos;Connection&apos; of the settings: it says why.</source>
        <translation>See the page &apos;Connection&apos; of the settings: it says why.</translation>
    </message>
    <message id="doctor.mend_not_placeable">
        <source>Install XWayland, or a notification service.</source>
        <translation>Install XWayland, or a notification service.</translation>
    </message>
    <message id="doctor.mend_not_running">
        <source>Start Callpop.</source>
        <translation>Start Callpop.</translation>
    </message>
    <message id="doctor.mend_on_share">
        <source>Keep the profile in a folder of this computer: --profile, CALLPOP_PROFILE, or [profile] of the policy.</source>
        <translation>Keep the profile in a folder of this computer: --profile, CALLPOP_PROFILE, or [profile] of the policy.</translation>
    </message>
    <message id="doctor.mend_only_loopback">
        <source>The platform needs a way here: a reverse proxy or tunnel, another address under &apos;Connection&apos;, or a relay.</source>
        <translation>The platform needs a way here: a reverse proxy or tunnel, another address under &apos;Connection&apos;, or a relay.</translation>
    </message>
    <message id="doctor.mend_port_taken">
        <source>End it, or choose another port on the page &apos;Connection&apos; and change the URL in the portal.</source>
        <translation>End it, or choose another port on the page &apos;Connection&apos; and change the URL in the portal.</translation>
    </message>
    <message id="doctor.mend_quiet_always">
        <source>Shorten them on the page &apos;Every day&apos; of the settings.</source>
        <translation>Shorten them on the page &apos;Every day&apos; of the settings.</translation>
    </message>
    <message id="doctor.mend_quiet_hours">
        <source>The tray&apos;s menu shows calls all the same; the hours are on the page &apos;Every day&apos; of the settings.</source>
        <translation>The tray&apos;s menu shows calls all the same; the hours are on the page &apos;Every day&apos; of the settings.</translation>
    </message>
    <message id="doctor.mend_quiet_system">
        <source>Switch it off in the system, or choose on the page &apos;Every day&apos; of the settings what it means to Callpop.</source>
        <translation>Switch it off in the system, or choose on the page &apos;Every day&apos; of the settings what it means to Callpop.</translation>
    </message>
    <message id="doctor.mend_read_only">
        <source>Give yourself the right to write there.</source>
        <translation>Give yourself the right to write there.</translation>
    </message>
    <message id="doctor.mend_relay_clock_ahead">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile. If other computers say so too, the relay&apos;s clock is wrong.</source>
        <translation>Let the system set its clock; Callpop allows for the difference meanwhile. If other computers say so too, the relay&apos;s clock is wrong.</translation>
    </message>
    <message id="doctor.mend_relay_clock_behind">
        <source>Let the system set its clock; Callpop allows for the difference meanwhile. If other computers say so too, the relay&apos;s clock is wrong.</source>
        <translation>Let the system set its clock; Callpop allows for the difference meanwhile. If other computers say so too, the relay&apos;s clock is wrong.</translation>
    </message>
    <message id="doctor.mend_relay_only">
        <source>Choose a relay under &apos;Connection&apos;, or have a policy name this computer as the source.</source>
        <translation>Choose a relay under &apos;Connection&apos;, or have a policy name this computer as the source.</translation>
    </message>
    <message id="doctor.mend_relay_trouble">
        <source>See the page &apos;Connection&apos; of the settings, or ask your administrator.</source>
        <translation>See the page &apos;Connection&apos; of the settings, or ask your administrator.</translation>
    </message>
    <message id="doctor.mend_setting_wrong">
        <source>Correct it in the settings window or in the file; the default is used meanwhile.</source>
        <translation>Correct it in the settings window or in the file; the default is used meanwhile.</translation>
    </message>
    <message id="doctor.mend_template_wrong">
        <source>Correct it on the CRM page of the settings.</source>
        <translation>Correct it on the CRM page of the settings.</translation>
    </message>
    <message id="doctor.never_seen">
        <source>{n} calls rang somebody, and none of them you: {why}</source>
        <translation>{n} calls rang somebody, and none of them you: {why}</translation>
    </message>
    <message id="doctor.newer_log">
        <source>The call log belongs to a newer Callpop: {why}</source>
        <translation>The call log belongs to a newer Callpop: {why}</translation>
    </message>
    <message id="doctor.no_email">
        <source>No e-mail address is set; calls are recognised by your numbers alone.</source>
        <translation>No e-mail address is set; calls are recognised by your numbers alone.</translation>
    </message>
    <message id="doctor.no_keyring">
        <source>The system&apos;s keyring cannot be used ({why}); secrets are kept in {file}, readable by you alone.</source>
        <translation>The system&apos;s keyring cannot be used ({why}); secrets are kept in {file}, readable by you alone.</translation>
    </message>
    <message id="doctor.no_log_yet">
        <source>There is no call log yet; {file} is made at the first start.</source>
        <translation>There is no call log yet; {file} is made at the first start.</translation>
    </message>
    <message id="doctor.no_notification">
        <source>No notification has come yet.</source>
        <translation>No notification has come yet.</translation>
    </message>
    <message id="doctor.no_screen">
        <source>The screen cannot be opened: {why}</source>
        <translation>The screen cannot be opened: {why}</translation>
    </message>
    <message id="doctor.no_template">
        <source>No CRM address is set: the card has no record to open.</source>
        <translation>No CRM address is set: the card has no record to open.</translation>
    </message>
    <message id="doctor.no_tray">
        <source>There is no tray.</source>
        <translation>There is no tray.</translation>
    </message>
    <message id="doctor.nobody">
        <source>Nothing says which calls are yours.</source>
        <translation>Nothing says which calls are yours.</translation>
    </message>
    <message id="doctor.not_checked">
        <source>This could not be checked: {why}</source>
        <translation>This could not be checked: {why}</translation>
    </message>
    <message id="doctor.not_listening">
        <source>Callpop runs, but does not listen on port {port}.</source>
        <translation>Callpop runs, but does not listen on port {port}.</translation>
    </message>
    <message id="doctor.not_placeable">
        <source>Cards cannot be placed ({why}), and there is no notification service.</source>
        <translation>Cards cannot be placed ({why}), and there is no notification service.</translation>
    </message>
    <message id="doctor.not_quiet">
        <source>It is not quiet now: cards may come.</source>
        <translation>It is not quiet now: cards may come.</translation>
    </message>
    <message id="doctor.not_running">
        <source>Callpop is not running with this profile.</source>
        <translation>Callpop is not running with this profile.</translation>
    </message>
    <message id="doctor.note">
        <source>note</source>
        <translation>note</translation>
    </message>
    <message id="doctor.notifications_instead">
        <source>Cards cannot be placed ({why}); the desktop&apos;s own notifications stand in for them.</source>
        <translation>Cards cannot be placed ({why}); the desktop&apos;s own notifications stand in for them.</translation>
    </message>
    <message id="doctor.on_share">
        <source>{folder} is on a network share ({kind}), where the call log would come to harm.</source>
        <translation>{folder} is on a network share ({kind}), where the call log would come to harm.</translation>
    </message>
    <message id="doctor.only_loopback">
        <source>Only this computer itself can reach {url}.</source>
        <translation>Only this computer itself can reach {url}.</translation>
    </message>
    <message id="doctor.placeable">
        <source>Cards can be placed ({platform}).</source>
        <translation>Cards can be placed ({platform}).</translation>
    </message>
    <message id="doctor.port_taken">
        <source>Another program has port {port}.</source>
        <translation>Another program has port {port}.</translation>
    </message>
    <message id="doctor.quiet_always">
        <source>The quiet hours leave no minute of the week: no card ever comes.</source>
        <translation>The quiet hours leave no minute of the week: no card ever comes.</translation>
    </message>
    <message id="doctor.quiet_hours">
        <source>It is quiet until {at} (quiet hours): no card comes.</source>
        <translation>It is quiet until {at} (quiet hours): no card comes.</translation>
    </message>
    <message id="doctor.quiet_silent">
        <source>The system says “do not disturb” ({who}): cards come without sounds.</source>
        <translation>The system says “do not disturb” ({who}): cards come without sounds.</translation>
    </message>
    <message id="doctor.quiet_system">
        <source>The system says “do not disturb” ({who}): no card comes.</source>
        <translation>The system says “do not disturb” ({who}): no card comes.</translation>
    </message>
    <message id="doctor.quiet_untold">
        <source>It is not quiet now. The system does not tell whether its “do not disturb” is on: Callpop cannot heed it here.</source>
        <translation>It is not quiet now. The system does not tell whether its “do not disturb” is on: Callpop cannot heed it here.</translation>
    </message>
    <message id="doctor.read_only">
        <source>{file} cannot be written.</source>
        <translation>{file} cannot be written.</translation>
    </message>
    <message id="doctor.relay_answers">
        <source>The relay {host} answers and knows this desktop.</source>
        <translation>The relay {host} answers and knows this desktop.</translation>
    </message>
    <message id="doctor.relay_clock_ahead">
        <source>This computer&apos;s clock is {seconds} s ahead of the clock of the relay {host}.</source>
        <translation>This computer&apos;s clock is {seconds} s ahead of the clock of the relay {host}.</translation>
    </message>
    <message id="doctor.relay_clock_behind">
        <source>This computer&apos;s clock is {seconds} s behind the clock of the relay {host}.</source>
        <translation>This computer&apos;s clock is {seconds} s behind the clock of the relay {host}.</translation>
    </message>
    <message id="doctor.relay_clock_right">
        <source>The clock agrees with that of the relay {host}, to within {seconds} s.</source>
        <translation>The clock agrees with that of the relay {host}, to within {seconds} s.</translation>
    </message>
    <message id="doctor.relay_clock_unknown">
        <source>The clock can be compared once the relay answers.</source>
        <translation>The clock can be compared once the relay answers.</translation>
    </message>
    <message id="doctor.relay_only">
        <source>This is a remote session: many share this computer, and calls come to it directly.</source>
        <translation>This is a remote session: many share this computer, and calls come to it directly.</translation>
    </message>
    <message id="doctor.relay_trouble">
        <source>The relay cannot be used: {why}</source>
        <translation>The relay cannot be used: {why}</translation>
    </message>
    <message id="doctor.running">
        <source>Callpop {version} is running.</source>
        <translation>Callpop {version} is running.</translation>
    </message>
    <message id="doctor.seen">
        <source>Your phone was last rung {at}.</source>
        <translation>Your phone was last rung {at}.</translation>
    </message>
    <message id="doctor.setting_wrong">
        <source>A setting cannot be used: {problem}</source>
        <translation>A setting cannot be used: {problem}</translation>
    </message>
    <message id="doctor.settings_read">
        <source>The settings were read from {file}.</source>
        <translation>The settings were read from {file}.</translation>
    </message>
    <message id="doctor.somebody">
        <source>Calls for {emails} are yours.</source>
        <translation>Calls for {emails} are yours.</translation>
    </message>
    <message id="doctor.source_unknown">
        <source>Whether notifications can arrive shows once Callpop runs.</source>
        <translation>Whether notifications can arrive shows once Callpop runs.</translation>
    </message>
    <message id="doctor.template_wrong">
        <source>The address in {name} opens nothing: {why}</source>
        <translation>The address in {name} opens nothing: {why}</translation>
    </message>
    <message id="doctor.title">
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message id="doctor.tray">
        <source>There is a tray.</source>
        <translation>There is a tray.</translation>
    </message>
    <message id="due.due_on">
        <source>Due {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message id="due.due_since">
        <source>Due since {day}</source>
        <translation>Due since {day}</translation>
    </message>
    <message id="due.due_today">
        <source>Due today</source>
        <translation>Due today</translation>
    </message>
    <message id="due.today">
        <source>today</source>
        <translation>today</translation>
    </message>
    <message id="due.tomorrow">
        <source>tomorrow</source>
        <translation>tomorrow</translation>
    </message>
    <message id="export.about">
        <source>The file holds names, numbers and notes. Keep it where nobody else can read it.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>The file holds names, numbers and notes. Keep it where nobody else can read it.</translation>
    </message>
    <message id="export.bom">
        <source>Mark for older Excel</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Mark for older Excel</translation>
    </message>
    <message id="export.cancel">
        <source>Cancel</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Cancel</translation>
    </message>
    <message id="export.close">
        <source>Close</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Close</translation>
    </message>
    <message id="export.column.answered">
        <source>Answered at</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Answered at</translation>
    </message>
    <message id="export.column.answered_by">
        <source>Answered by</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Answered by</translation>
    </message>
    <message id="export.column.call_id">
        <source>Call</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Call</translation>
    </message>
    <message id="export.column.closed">
        <source>Closed</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Closed</translation>
    </message>
    <message id="export.column.closed_at">
        <source>Closed at</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Closed at</translation>
    </message>
    <message id="export.column.closed_by">
        <source>Closed by</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Closed by</translation>
    </message>
    <message id="export.column.dialled">
        <source>Dialled</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Dialled</translation>
    </message>
    <message id="export.column.direction">
        <source>Direction</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Direction</translation>
    </message>
    <message id="export.column.ended">
        <source>Ended</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Ended</translation>
    </message>
    <message id="export.column.handled">
        <source>Handled</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Handled</translation>
    </message>
    <message id="export.column.internal">
        <source>Internal</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Internal</translation>
    </message>
    <message id="export.column.line">
        <source>Line</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Line</translation>
    </message>
    <message id="export.column.masked">
        <source>Masked</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Masked</translation>
    </message>
    <message id="export.column.name">
        <source>Name</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Name</translation>
    </message>
    <message id="export.column.note">
        <source>Note</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Note</translation>
    </message>
    <message id="export.column.number">
        <source>Number</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Number</translation>
    </message>
    <message id="export.column.organisation">
        <source>Organisation</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Organisation</translation>
    </message>
    <message id="export.column.outcome">
        <source>Outcome</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Outcome</translation>
    </message>
    <message id="export.column.promises">
        <source>Promises</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Promises</translation>
    </message>
    <message id="export.column.reason">
        <source>Reason</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Reason</translation>
    </message>
    <message id="export.column.ring_seconds">
        <source>Rang (s)</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Rang (s)</translation>
    </message>
    <message id="export.column.started">
        <source>Began</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Began</translation>
    </message>
    <message id="export.column.tags">
        <source>Tags</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Tags</translation>
    </message>
    <message id="export.column.talk_seconds">
        <source>Talked (s)</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Talked (s)</translation>
    </message>
    <message id="export.column.test">
        <source>Test</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Test</translation>
    </message>
    <message id="export.column.transferred_by">
        <source>Passed on by</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Passed on by</translation>
    </message>
    <message id="export.column.transferred_to">
        <source>Passed on to</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Passed on to</translation>
    </message>
    <message id="export.column.voicemail">
        <source>Voicemail</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Voicemail</translation>
    </message>
    <message id="export.column.withheld">
        <source>Withheld</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Withheld</translation>
    </message>
    <message id="export.csv">
        <source>CSV, for a spreadsheet</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>CSV, for a spreadsheet</translation>
    </message>
    <message id="export.done" numerus="yes">
        <source>{n} call was written to {path} | {n} calls were written to {path}</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>
            <numerusform>{n} call was written to {path}</numerusform>
            <numerusform>{n} calls were written to {path}</numerusform>
        </translation>
    </message>
    <message id="export.failed.denied">
        <source>{path} may not be written there. Choose another folder.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{path} may not be written there. Choose another folder.</translation>
    </message>
    <message id="export.failed.folder">
        <source>{path} cannot be written: there is no such folder, or it is one itself.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{path} cannot be written: there is no such folder, or it is one itself.</translation>
    </message>
    <message id="export.failed.full">
        <source>The disk is full: {path} was not written. Free some space, or choose another disk.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>The disk is full: {path} was not written. Free some space, or choose another disk.</translation>
    </message>
    <message id="export.failed.other">
        <source>{path} could not be written: {detail}</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{path} could not be written: {detail}</translation>
    </message>
    <message id="export.form">
        <source>Format</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Format</translation>
    </message>
    <message id="export.go">
        <source>Export…</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Export…</translation>
    </message>
    <message id="export.hint.csv">
        <source>Opens in any spreadsheet. It cannot be imported again.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Opens in any spreadsheet. It cannot be imported again.</translation>
    </message>
    <message id="export.hint.jsonl">
        <source>Holds everything, and can be imported again here or on another computer.</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Holds everything, and can be imported again here or on another computer.</translation>
    </message>
    <message id="export.jsonl">
        <source>JSON Lines, complete</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>JSON Lines, complete</translation>
    </message>
    <message id="export.scope.all">
        <source>All calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>All calls</translation>
    </message>
    <message id="export.scope.counted">
        <source>{which} ({n})</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>{which} ({n})</translation>
    </message>
    <message id="export.scope.selected">
        <source>The selected calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>The selected calls</translation>
    </message>
    <message id="export.scope.shown">
        <source>The list as it is shown</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>The list as it is shown</translation>
    </message>
    <message id="export.title">
        <source>Export calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Export calls</translation>
    </message>
    <message id="export.which">
        <source>Calls</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>Calls</translation>
    </message>
    <message id="export.written" numerus="yes">
        <source>{n} call written | {n} calls written</source>
        <extracomment>The agent&apos;s data: export, import, masking, wiping.</extracomment>
        <translation>
            <numerusform>{n} call written</numerusform>
            <numerusform>{n} calls written</numerusform>
        </translation>
    </message>
    <message id="failed_start.text">
        <source>An error of its own ended the start. No call is lost: what was received is in the call log. A report helps to find the cause; it holds no secrets, and numbers are masked.</source>
        <translation>An error of its own ended the start. No call is lost: what was received is in the call log. A report helps to find the cause; it holds no secrets, and numbers are masked.</translation>
    </message>
    <message id="failed_start.title">
        <source>Callpop cannot start</source>
        <translation>Callpop cannot start</translation>
    </message>
    <message id="gap.at">
        <source>Notifications of {at} may be missing</source>
        <translation>Notifications of {at} may be missing</translation>
    </message>
    <message id="gap.before">
        <source>Notifications before {until} may be missing</source>
        <translation>Notifications before {until} may be missing</translation>
    </message>
    <message id="gap.between">
        <source>Notifications of {since} to {until} may be missing</source>
        <translation>Notifications of {since} to {until} may be missing</translation>
    </message>
    <message id="gap.put_away">
        <source>Put away</source>
        <translation>Put away</translation>
    </message>
    <message id="group.after">
        <source>What closes a card, and when</source>
        <translation>What closes a card, and when</translation>
    </message>
    <message id="group.ringing">
        <source>When a card comes</source>
        <translation>When a card comes</translation>
    </message>
    <message id="id.internal">
        <source>Internal call</source>
        <translation>Internal call</translation>
    </message>
    <message id="id.matches" numerus="yes">
        <source>{n} contact has this number | {n} contacts share this number</source>
        <translation>
            <numerusform>{n} contact has this number</numerusform>
            <numerusform>{n} contacts share this number</numerusform>
        </translation>
    </message>
    <message id="id.network_name">
        <source>Name sent by the network</source>
        <translation>Name sent by the network</translation>
    </message>
    <message id="id.nobody">
        <source>Number not known</source>
        <translation>Number not known</translation>
    </message>
    <message id="id.unknown">
        <source>Not in the contacts</source>
        <translation>Not in the contacts</translation>
    </message>
    <message id="id.withheld">
        <source>Withheld number</source>
        <translation>Withheld number</translation>
    </message>
    <message id="id.withheld_sub">
        <source>The number was not sent</source>
        <translation>The number was not sent</translation>
    </message>
    <message id="import.added" numerus="yes">
        <source>{n} call was added. | {n} calls were added.</source>
        <translation>
            <numerusform>{n} call was added.</numerusform>
            <numerusform>{n} calls were added.</numerusform>
        </translation>
    </message>
    <message id="import.cancel">
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message id="import.close">
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message id="import.completed" numerus="yes">
        <source>{n} call was there already, and took over a newer note or tags. | {n} calls were there already, and took over newer notes or tags.</source>
        <translation>
            <numerusform>{n} call was there already, and took over a newer note or tags.</numerusform>
            <numerusform>{n} calls were there already, and took over newer notes or tags.</numerusform>
        </translation>
    </message>
    <message id="import.failed">
        <source>The file could not be read: {detail}</source>
        <translation>The file could not be read: {detail}</translation>
    </message>
    <message id="import.known" numerus="yes">
        <source>{n} call was there already and stayed as it was. | {n} calls were there already and stayed as they were.</source>
        <translation>
            <numerusform>{n} call was there already and stayed as it was.</numerusform>
            <numerusform>{n} calls were there already and stayed as they were.</numerusform>
        </translation>
    </message>
    <message id="import.line">
        <source>Line {line}: {expected}</source>
        <translation>Line {line}: {expected}</translation>
    </message>
    <message id="import.line_field">
        <source>Line {line}, {field}: {expected}</source>
        <translation>Line {line}, {field}: {expected}</translation>
    </message>
    <message id="import.more" numerus="yes">
        <source>… and {n} more | … and {n} more</source>
        <translation>
            <numerusform>… and {n} more</numerusform>
            <numerusform>… and {n} more</numerusform>
        </translation>
    </message>
    <message id="import.problems">
        <source>Lines that were left out</source>
        <translation>Lines that were left out</translation>
    </message>
    <message id="import.read" numerus="yes">
        <source>{n} line read | {n} lines read</source>
        <translation>
            <numerusform>{n} line read</numerusform>
            <numerusform>{n} lines read</numerusform>
        </translation>
    </message>
    <message id="import.title">
        <source>Import calls</source>
        <translation>Import calls</translation>
    </message>
    <message id="import.wrong" numerus="yes">
        <source>{n} line is no call and was left out: | {n} lines are no calls and were left out:</source>
        <translation>
            <numerusform>{n} line is no call and was left out:</numerusform>
            <numerusform>{n} lines are no calls and were left out:</numerusform>
        </translation>
    </message>
    <message id="keep.final">
        <source>This cannot be undone. Export first what you want to keep.</source>
        <translation>This cannot be undone. Export first what you want to keep.</translation>
    </message>
    <message id="keep.mask_about" numerus="yes">
        <source>{n} call is older. Its number becomes {example}, its caller’s name goes. | {n} calls are older. Their numbers become {example}, their callers’ names go.</source>
        <translation>
            <numerusform>{n} call is older. Its number becomes {example}, its caller’s name goes.</numerusform>
            <numerusform>{n} calls are older. Their numbers become {example}, their callers’ names go.</numerusform>
        </translation>
    </message>
    <message id="keep.mask_accept">
        <source>Mask</source>
        <translation>Mask</translation>
    </message>
    <message id="keep.mask_stays">
        <source>Notes, tags and promises stay. Calls between colleagues stay as they are.</source>
        <translation>Notes, tags and promises stay. Calls between colleagues stay as they are.</translation>
    </message>
    <message id="keep.mask_title">
        <source>Mask the numbers of older calls?</source>
        <translation>Mask the numbers of older calls?</translation>
    </message>
    <message id="keep.purge_about" numerus="yes">
        <source>{n} call is older, and will be deleted with its note, tags and promises. | {n} calls are older, and will be deleted with their notes, tags and promises.</source>
        <translation>
            <numerusform>{n} call is older, and will be deleted with its note, tags and promises.</numerusform>
            <numerusform>{n} calls are older, and will be deleted with their notes, tags and promises.</numerusform>
        </translation>
    </message>
    <message id="keep.purge_accept">
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message id="keep.purge_title">
        <source>Delete older calls?</source>
        <translation>Delete older calls?</translation>
    </message>
    <message id="link.ask">
        <source>Call this number?</source>
        <translation>Call this number?</translation>
    </message>
    <message id="link.ask_hint">
        <source>A link asks for it. My own phone rings first, then the number is called.</source>
        <translation>A link asks for it. My own phone rings first, then the number is called.</translation>
    </message>
    <message id="link.ask_program">
        <source>A link asks for it. This computer&apos;s phone program calls it.</source>
        <translation>A link asks for it. This computer&apos;s phone program calls it.</translation>
    </message>
    <message id="link.needs_platform">
        <source>Numbers from links would come back as links: the telephony platform, or another link, can be chosen in the settings, on the page &apos;Phone&apos;.</source>
        <translation>Numbers from links would come back as links: the telephony platform, or another link, can be chosen in the settings, on the page &apos;Phone&apos;.</translation>
    </message>
    <message id="link.no">
        <source>Do not call</source>
        <translation>Do not call</translation>
    </message>
    <message id="link.wrong.codes">
        <source>The link is refused: it holds * or #, which could change settings of the phone.</source>
        <translation>The link is refused: it holds * or #, which could change settings of the phone.</translation>
    </message>
    <message id="link.wrong.long">
        <source>The link is too long to be a telephone number.</source>
        <translation>The link is too long to be a telephone number.</translation>
    </message>
    <message id="link.wrong.number">
        <source>The link holds no telephone number.</source>
        <translation>The link holds no telephone number.</translation>
    </message>
    <message id="link.wrong.scheme">
        <source>Callpop does not open this kind of link.</source>
        <translation>Callpop does not open this kind of link.</translation>
    </message>
    <message id="link.yes">
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message id="list.above" numerus="yes">
        <source>{n} new call above | {n} new calls above</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} new call above</numerusform>
            <numerusform>{n} new calls above</numerusform>
        </translation>
    </message>
    <message id="list.all_lines">
        <source>All lines</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>All lines</translation>
    </message>
    <message id="list.at_least" numerus="yes">
        <source>at least {n} call | at least {n} calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>at least {n} call</numerusform>
            <numerusform>at least {n} calls</numerusform>
        </translation>
    </message>
    <message id="list.calendar">
        <source>Pick a day</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Pick a day</translation>
    </message>
    <message id="list.called_back">
        <source>Missed, called back {time}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Missed, called back {time}</translation>
    </message>
    <message id="list.calls" numerus="yes">
        <source>{n} call | {n} calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} call</numerusform>
            <numerusform>{n} calls</numerusform>
        </translation>
    </message>
    <message id="list.column_duration">
        <source>Duration</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Duration</translation>
    </message>
    <message id="list.column_line">
        <source>Line</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Line</translation>
    </message>
    <message id="list.column_note">
        <source>Note</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Note</translation>
    </message>
    <message id="list.column_organisation">
        <source>Organisation</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Organisation</translation>
    </message>
    <message id="list.column_tags">
        <source>Tags</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Tags</translation>
    </message>
    <message id="list.column_time">
        <source>Time</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Time</translation>
    </message>
    <message id="list.columns">
        <source>Columns</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Columns</translation>
    </message>
    <message id="list.copied_many">
        <source>Copied as text</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Copied as text</translation>
    </message>
    <message id="list.copy_many">
        <source>Copy as text</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Copy as text</translation>
    </message>
    <message id="list.day_sheet">
        <source>Day sheet</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Day sheet</translation>
    </message>
    <message id="list.drop_selection">
        <source>Clear the selection</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Clear the selection</translation>
    </message>
    <message id="list.export">
        <source>Export these calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Export these calls</translation>
    </message>
    <message id="list.export_selection">
        <source>Export the selection</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Export the selection</translation>
    </message>
    <message id="list.filter_internal">
        <source>Internal</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Internal</translation>
    </message>
    <message id="list.from">
        <source>From {date}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>From {date}</translation>
    </message>
    <message id="list.from_line">
        <source>from {line}</source>
        <translation>from {line}</translation>
    </message>
    <message id="list.full_date">
        <source>{weekday}, {d} {month} {year}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>{weekday}, {d} {month} {year}</translation>
    </message>
    <message id="list.got_through">
        <source>Missed, got through {time}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Missed, got through {time}</translation>
    </message>
    <message id="list.import">
        <source>Import calls</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Import calls</translation>
    </message>
    <message id="list.internal">
        <source>internal</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>internal</translation>
    </message>
    <message id="list.jump">
        <source>Jump to a date</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Jump to a date</translation>
    </message>
    <message id="list.line_of">
        <source>Dialled line: {line}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Dialled line: {line}</translation>
    </message>
    <message id="list.masked">
        <source>Number removed</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Number removed</translation>
    </message>
    <message id="list.masked_sub">
        <source>Number removed by age</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Number removed by age</translation>
    </message>
    <message id="list.month_after">
        <source>Month after</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Month after</translation>
    </message>
    <message id="list.month_before">
        <source>Month before</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Month before</translation>
    </message>
    <message id="list.month_year">
        <source>{month} {year}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message id="list.months.0">
        <source>January</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>January</translation>
    </message>
    <message id="list.months.1">
        <source>February</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>February</translation>
    </message>
    <message id="list.months.2">
        <source>March</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>March</translation>
    </message>
    <message id="list.months.3">
        <source>April</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>April</translation>
    </message>
    <message id="list.months.4">
        <source>May</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>May</translation>
    </message>
    <message id="list.months.5">
        <source>June</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>June</translation>
    </message>
    <message id="list.months.6">
        <source>July</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>July</translation>
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
        <translation>October</translation>
    </message>
    <message id="list.months.10">
        <source>November</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>November</translation>
    </message>
    <message id="list.months.11">
        <source>December</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>December</translation>
    </message>
    <message id="list.new_tag">
        <source>New tag</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>New tag</translation>
    </message>
    <message id="list.now_handled" numerus="yes">
        <source>{n} call marked as handled | {n} calls marked as handled</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} call marked as handled</numerusform>
            <numerusform>{n} calls marked as handled</numerusform>
        </translation>
    </message>
    <message id="list.period">
        <source>Period</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Period</translation>
    </message>
    <message id="list.period_14">
        <source>Last 14 days</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Last 14 days</translation>
    </message>
    <message id="list.period_30">
        <source>Last 30 days</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Last 30 days</translation>
    </message>
    <message id="list.period_between">
        <source>From ... to ...</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>From ... to ...</translation>
    </message>
    <message id="list.period_ever">
        <source>All time</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>All time</translation>
    </message>
    <message id="list.period_today">
        <source>Today</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Today</translation>
    </message>
    <message id="list.promise">
        <source>by {day}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>by {day}</translation>
    </message>
    <message id="list.remove_filter">
        <source>Show calls besides {filter} again</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Show calls besides {filter} again</translation>
    </message>
    <message id="list.ringing">
        <source>Ringing: {who}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Ringing: {who}</translation>
    </message>
    <message id="list.selected" numerus="yes">
        <source>{n} selected | {n} selected</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>
            <numerusform>{n} selected</numerusform>
            <numerusform>{n} selected</numerusform>
        </translation>
    </message>
    <message id="list.statistics">
        <source>Statistics</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Statistics</translation>
    </message>
    <message id="list.tag">
        <source>Tags</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Tags</translation>
    </message>
    <message id="list.test">
        <source>Test</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Test</translation>
    </message>
    <message id="list.to">
        <source>To {date}</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>To {date}</translation>
    </message>
    <message id="list.today">
        <source>today</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>today</translation>
    </message>
    <message id="list.voicemail">
        <source>Missed, went to voicemail</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Missed, went to voicemail</translation>
    </message>
    <message id="list.wipe">
        <source>Remove all about this number</source>
        <extracomment>The list of the call log: its filters, its rows, what is done with them.</extracomment>
        <translation>Remove all about this number</translation>
    </message>
    <message id="log.busy">
        <source>Busy</source>
        <translation>Busy</translation>
    </message>
    <message id="log.called">
        <source>You called</source>
        <translation>You called</translation>
    </message>
    <message id="log.cancelled">
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message id="log.empty">
        <source>No calls yet</source>
        <translation>No calls yet</translation>
    </message>
    <message id="log.empty_hint">
        <source>Calls appear here as soon as your phone rings.</source>
        <translation>Calls appear here as soon as your phone rings.</translation>
    </message>
    <message id="log.failed">
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message id="log.handled">
        <source>Missed, handled</source>
        <translation>Missed, handled</translation>
    </message>
    <message id="log.missed">
        <source>Missed</source>
        <translation>Missed</translation>
    </message>
    <message id="log.no_answer">
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message id="log.no_match">
        <source>Nothing found. Clear the filters</source>
        <translation>Nothing found. Clear the filters</translation>
    </message>
    <message id="log.passed_to">
        <source>You answered, passed to {name}</source>
        <translation>You answered, passed to {name}</translation>
    </message>
    <message id="log.unknown">
        <source>Outcome unknown</source>
        <translation>Outcome unknown</translation>
    </message>
    <message id="log.you">
        <source>You answered</source>
        <translation>You answered</translation>
    </message>
    <message id="lookups_page.add">
        <source>Add a look-up</source>
        <translation>Add a look-up</translation>
    </message>
    <message id="lookups_page.answered">
        <source>{crm} · answered {when}</source>
        <translation>{crm} · answered {when}</translation>
    </message>
    <message id="lookups_page.failed">
        <source>{crm} · {when}: {why}</source>
        <translation>{crm} · {when}: {why}</translation>
    </message>
    <message id="lookups_page.list">
        <source>Look-ups</source>
        <translation>Look-ups</translation>
    </message>
    <message id="lookups_page.missing_recipe">
        <source>a recipe is missing</source>
        <translation>a recipe is missing</translation>
    </message>
    <message id="lookups_page.new">
        <source>New look-up</source>
        <translation>New look-up</translation>
    </message>
    <message id="lookups_page.none">
        <source>No CRM is asked yet.</source>
        <translation>No CRM is asked yet.</translation>
    </message>
    <message id="lookups_page.not_asked">
        <source>{crm} · not asked since the start</source>
        <translation>{crm} · not asked since the start</translation>
    </message>
    <message id="lookups_page.own">
        <source>A recipe file of my own</source>
        <translation>A recipe file of my own</translation>
    </message>
    <message id="lookups_page.secret_needs_fields">
        <source>First the fields above: a secret is kept for that host alone.</source>
        <translation>First the fields above: a secret is kept for that host alone.</translation>
    </message>
    <message id="lookups_try.button">
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message id="lookups_try.hint">
        <source>Asks this CRM now, as when the phone rings, but with more patience.</source>
        <translation>Asks this CRM now, as when the phone rings, but with more patience.</translation>
    </message>
    <message id="lookups_try.title">
        <source>Try a number</source>
        <translation>Try a number</translation>
    </message>
    <message id="menu.about">
        <source>About Callpop</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>About Callpop</translation>
    </message>
    <message id="menu.all_missed" numerus="yes">
        <source>Show all ({n}) | Show all ({n})</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>
            <numerusform>Show all ({n})</numerusform>
            <numerusform>Show all ({n})</numerusform>
        </translation>
    </message>
    <message id="menu.copy_url">
        <source>Copy notification URL</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Copy notification URL</translation>
    </message>
    <message id="menu.last_calls">
        <source>Last calls</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Last calls</translation>
    </message>
    <message id="menu.note_last">
        <source>Note on last call</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Note on last call</translation>
    </message>
    <message id="menu.open_log">
        <source>Open the call log</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Open the call log</translation>
    </message>
    <message id="menu.open_missed">
        <source>Open missed calls</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Open missed calls</translation>
    </message>
    <message id="menu.open_ringing">
        <source>Open in CRM: {name}</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Open in CRM: {name}</translation>
    </message>
    <message id="menu.pause">
        <source>Pause popups</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Pause popups</translation>
    </message>
    <message id="menu.pause_30">
        <source>For 30 minutes</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>For 30 minutes</translation>
    </message>
    <message id="menu.pause_60">
        <source>For 1 hour</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>For 1 hour</translation>
    </message>
    <message id="menu.pause_tomorrow">
        <source>Until tomorrow</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Until tomorrow</translation>
    </message>
    <message id="menu.quit">
        <source>Quit</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Quit</translation>
    </message>
    <message id="menu.resume">
        <source>Resume popups</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Resume popups</translation>
    </message>
    <message id="menu.settings">
        <source>Settings</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Settings</translation>
    </message>
    <message id="menu.starting">
        <source>Starting</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>Starting</translation>
    </message>
    <message id="menu.tomorrow">
        <source>tomorrow</source>
        <extracomment>The menu of the tray.</extracomment>
        <translation>tomorrow</translation>
    </message>
    <message id="note.failed">
        <source>Not saved, trying again</source>
        <translation>Not saved, trying again</translation>
    </message>
    <message id="note.hint">
        <source>Note for this call</source>
        <translation>Note for this call</translation>
    </message>
    <message id="note.saved">
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message id="number.decimal">
        <source>.</source>
        <extracomment>How numbers are written.</extracomment>
        <translation>.</translation>
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
        <translation>{n}M</translation>
    </message>
    <message id="number.percent">
        <source>{n} %</source>
        <extracomment>How numbers are written.</extracomment>
        <translation>{n} %</translation>
    </message>
    <message id="number.thousands">
        <source>,</source>
        <extracomment>How numbers are written.</extracomment>
        <translation>,</translation>
    </message>
    <message id="number.thousands_short">
        <source>{n}k</source>
        <extracomment>Many calls where there is little room: 12k</extracomment>
        <translation>{n}k</translation>
    </message>
    <message id="origin.company">
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message id="origin.default">
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message id="origin.environment">
        <source>Environment</source>
        <translation>Environment</translation>
    </message>
    <message id="origin.policy">
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message id="origin.system">
        <source>As installed</source>
        <translation>As installed</translation>
    </message>
    <message id="origin.user">
        <source>Own choice</source>
        <translation>Own choice</translation>
    </message>
    <message id="origin_tip.company">
        <source>The company suggests this; another choice may be made here.</source>
        <translation>The company suggests this; another choice may be made here.</translation>
    </message>
    <message id="origin_tip.default">
        <source>Nobody has set this; it is as Callpop comes.</source>
        <translation>Nobody has set this; it is as Callpop comes.</translation>
    </message>
    <message id="origin_tip.environment">
        <source>The variable {variable} says this.</source>
        <translation>The variable {variable} says this.</translation>
    </message>
    <message id="origin_tip.policy">
        <source>The administrator of this computer suggests this; another choice may be made here.</source>
        <translation>The administrator of this computer suggests this; another choice may be made here.</translation>
    </message>
    <message id="origin_tip.system">
        <source>It was installed so for everybody on this computer; another choice may be made here.</source>
        <translation>It was installed so for everybody on this computer; another choice may be made here.</translation>
    </message>
    <message id="origin_tip.user">
        <source>Chosen on this computer.</source>
        <translation>Chosen on this computer.</translation>
    </message>
    <message id="outcome.answered">
        <source>You answered</source>
        <translation>You answered</translation>
    </message>
    <message id="outcome.elsewhere">
        <source>Colleague answered</source>
        <translation>Colleague answered</translation>
    </message>
    <message id="outcome.missed">
        <source>Missed</source>
        <translation>Missed</translation>
    </message>
    <message id="outcome.outgoing">
        <source>Outgoing</source>
        <translation>Outgoing</translation>
    </message>
    <message id="outcome_count.answered" numerus="yes">
        <source>You answered {n} | You answered {n}</source>
        <translation>
            <numerusform>You answered {n}</numerusform>
            <numerusform>You answered {n}</numerusform>
        </translation>
    </message>
    <message id="outcome_count.calls" numerus="yes">
        <source>{n} call | {n} calls</source>
        <translation>
            <numerusform>{n} call</numerusform>
            <numerusform>{n} calls</numerusform>
        </translation>
    </message>
    <message id="outcome_count.elsewhere" numerus="yes">
        <source>{n} answered by a colleague | {n} answered by colleagues</source>
        <translation>
            <numerusform>{n} answered by a colleague</numerusform>
            <numerusform>{n} answered by colleagues</numerusform>
        </translation>
    </message>
    <message id="outcome_count.missed" numerus="yes">
        <source>{n} missed | {n} missed</source>
        <translation>
            <numerusform>{n} missed</numerusform>
            <numerusform>{n} missed</numerusform>
        </translation>
    </message>
    <message id="outcome_count.outgoing" numerus="yes">
        <source>{n} outgoing | {n} outgoing</source>
        <translation>
            <numerusform>{n} outgoing</numerusform>
            <numerusform>{n} outgoing</numerusform>
        </translation>
    </message>
    <message id="page.appearance.hint">
        <source>How Callpop looks.</source>
        <translation>How Callpop looks.</translation>
    </message>
    <message id="page.appearance.label">
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message id="page.card.hint">
        <source>What pops up when the phone rings.</source>
        <translation>What pops up when the phone rings.</translation>
    </message>
    <message id="page.card.label">
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message id="page.connection.hint">
        <source>Where call notifications come from.</source>
        <translation>Where call notifications come from.</translation>
    </message>
    <message id="page.connection.label">
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message id="page.contacts.hint">
        <source>Address books that name callers, the most trusted first.</source>
        <translation>Address books that name callers, the most trusted first.</translation>
    </message>
    <message id="page.contacts.label">
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message id="page.crm.hint">
        <source>What one click opens.</source>
        <translation>What one click opens.</translation>
    </message>
    <message id="page.crm.label">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="page.diagnostics.hint">
        <source>What is right, what is not, and how to mend it.</source>
        <translation>What is right, what is not, and how to mend it.</translation>
    </message>
    <message id="page.diagnostics.label">
        <source>Diagnostics</source>
        <translation>Diagnostics</translation>
    </message>
    <message id="page.everyday.hint">
        <source>How Callpop starts, what it says and when it stays silent.</source>
        <translation>How Callpop starts, what it says and when it stays silent.</translation>
    </message>
    <message id="page.everyday.label">
        <source>Every day</source>
        <translation>Every day</translation>
    </message>
    <message id="page.log.hint">
        <source>What is kept, and for how long.</source>
        <translation>What is kept, and for how long.</translation>
    </message>
    <message id="page.log.label">
        <source>Call log</source>
        <translation>Call log</translation>
    </message>
    <message id="page.lookups.hint">
        <source>CRMs that are asked for the caller when the phone rings.</source>
        <translation>CRMs that are asked for the caller when the phone rings.</translation>
    </message>
    <message id="page.lookups.label">
        <source>Look-ups</source>
        <translation>Look-ups</translation>
    </message>
    <message id="page.names.hint">
        <source>Colleagues and lines, as the card calls them.</source>
        <translation>Colleagues and lines, as the card calls them.</translation>
    </message>
    <message id="page.names.label">
        <source>Names</source>
        <translation>Names</translation>
    </message>
    <message id="page.phone.hint">
        <source>Who places a call that begins on the screen.</source>
        <translation>Who places a call that begins on the screen.</translation>
    </message>
    <message id="page.phone.label">
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message id="page.profile.hint">
        <source>Where the settings are, who else decides, and how they travel.</source>
        <translation>Where the settings are, who else decides, and how they travel.</translation>
    </message>
    <message id="page.profile.label">
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message id="page.rules.hint">
        <source>What is different for some callers, organisations or lines; the first rule that fits counts.</source>
        <translation>What is different for some callers, organisations or lines; the first rule that fits counts.</translation>
    </message>
    <message id="page.rules.label">
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message id="page.you.hint">
        <source>Which calls are shown.</source>
        <translation>Which calls are shown.</translation>
    </message>
    <message id="page.you.label">
        <source>You</source>
        <translation>You</translation>
    </message>
    <message id="palette.hint">
        <source>Name, number, organisation</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Name, number, organisation</translation>
    </message>
    <message id="palette.keys">
        <source>Enter opens in CRM · Ctrl+Enter calls back · Ctrl+C copies · Esc closes</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Enter opens in CRM · Ctrl+Enter calls back · Ctrl+C copies · Esc closes</translation>
    </message>
    <message id="palette.list">
        <source>Callers and contacts</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Callers and contacts</translation>
    </message>
    <message id="palette.menu">
        <source>Find a caller…</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Find a caller…</translation>
    </message>
    <message id="palette.nobody">
        <source>Nobody found</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Nobody found</translation>
    </message>
    <message id="palette.title">
        <source>Find a caller</source>
        <extracomment>The quick-open palette.</extracomment>
        <translation>Find a caller</translation>
    </message>
    <message id="profile_page.cancel">
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message id="profile_page.change">
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message id="profile_page.empty">
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message id="profile_page.export">
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message id="profile_page.export_title">
        <source>Export settings</source>
        <translation>Export settings</translation>
    </message>
    <message id="profile_page.exported">
        <source>Exported to {file}</source>
        <translation>Exported to {file}</translation>
    </message>
    <message id="profile_page.file">
        <source>Settings file</source>
        <translation>Settings file</translation>
    </message>
    <message id="profile_page.file_hint">
        <source>All settings of this window; it may be edited by hand.</source>
        <translation>All settings of this window; it may be edited by hand.</translation>
    </message>
    <message id="profile_page.filter">
        <source>Settings (*.toml)</source>
        <translation>Settings (*.toml)</translation>
    </message>
    <message id="profile_page.from">
        <source>What {file} would change</source>
        <translation>What {file} would change</translation>
    </message>
    <message id="profile_page.import">
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message id="profile_page.import_title">
        <source>Import settings</source>
        <translation>Import settings</translation>
    </message>
    <message id="profile_page.locked_left">
        <source>Somebody else decides this; it stays as it is</source>
        <translation>Somebody else decides this; it stays as it is</translation>
    </message>
    <message id="profile_page.nothing">
        <source>The file says what is set already: nothing would change.</source>
        <translation>The file says what is set already: nothing would change.</translation>
    </message>
    <message id="profile_page.policy">
        <source>Policy of this computer</source>
        <translation>Policy of this computer</translation>
    </message>
    <message id="profile_page.policy_hint">
        <source>What the administrator sets or locks for everybody here.</source>
        <translation>What the administrator sets or locks for everybody here.</translation>
    </message>
    <message id="profile_page.policy_none">
        <source>There is none.</source>
        <translation>There is none.</translation>
    </message>
    <message id="profile_page.problems">
        <source>What could not be used</source>
        <translation>What could not be used</translation>
    </message>
    <message id="profile_page.problems_more" numerus="yes">
        <source>1 more: see the log. | {n} more: see the log.</source>
        <translation>
            <numerusform>1 more: see the log.</numerusform>
            <numerusform>{n} more: see the log.</numerusform>
        </translation>
    </message>
    <message id="profile_page.problems_none">
        <source>Nothing is wrong with the files.</source>
        <translation>Nothing is wrong with the files.</translation>
    </message>
    <message id="profile_page.rows" numerus="yes">
        <source>1 entry | {n} entries</source>
        <translation>
            <numerusform>1 entry</numerusform>
            <numerusform>{n} entries</numerusform>
        </translation>
    </message>
    <message id="profile_page.take" numerus="yes">
        <source>Take over 1 change | Take over {n} changes</source>
        <translation>
            <numerusform>Take over 1 change</numerusform>
            <numerusform>Take over {n} changes</numerusform>
        </translation>
    </message>
    <message id="profile_page.taken" numerus="yes">
        <source>1 setting taken over | {n} settings taken over</source>
        <translation>
            <numerusform>1 setting taken over</numerusform>
            <numerusform>{n} settings taken over</numerusform>
        </translation>
    </message>
    <message id="profile_page.travel">
        <source>Take along or hand on</source>
        <translation>Take along or hand on</translation>
    </message>
    <message id="profile_page.travel_hint">
        <source>A file with all own choices, without passwords and tokens.</source>
        <translation>A file with all own choices, without passwords and tokens.</translation>
    </message>
    <message id="profile_page.unknown">
        <source>Left out: {problem}</source>
        <translation>Left out: {problem}</translation>
    </message>
    <message id="profiles.about">
        <source>Settings, call log and passwords of their own. Callpop ends here and starts again with the new profile; all profiles are in the tray&apos;s menu. They keep work apart, not secrets: whoever uses this computer&apos;s account can open each of them.</source>
        <translation>Settings, call log and passwords of their own. Callpop ends here and starts again with the new profile; all profiles are in the tray&apos;s menu. They keep work apart, not secrets: whoever uses this computer&apos;s account can open each of them.</translation>
    </message>
    <message id="profiles.cancel">
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message id="profiles.cannot_start">
        <source>Callpop cannot be started again: {program} is not there.</source>
        <translation>Callpop cannot be started again: {program} is not there.</translation>
    </message>
    <message id="profiles.create">
        <source>Make and switch</source>
        <translation>Make and switch</translation>
    </message>
    <message id="profiles.example">
        <source>for example Anna</source>
        <translation>for example Anna</translation>
    </message>
    <message id="profiles.gone">
        <source>There is no profile “{name}” any more.</source>
        <translation>There is no profile “{name}” any more.</translation>
    </message>
    <message id="profiles.menu">
        <source>Profile: {name}</source>
        <translation>Profile: {name}</translation>
    </message>
    <message id="profiles.name">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="profiles.new">
        <source>New profile…</source>
        <translation>New profile…</translation>
    </message>
    <message id="profiles.not_made">
        <source>The profile&apos;s folder cannot be made: {why}</source>
        <translation>The profile&apos;s folder cannot be made: {why}</translation>
    </message>
    <message id="profiles.title">
        <source>A profile for another person</source>
        <translation>A profile for another person</translation>
    </message>
    <message id="profiles.usual">
        <source>Usual profile</source>
        <translation>Usual profile</translation>
    </message>
    <message id="profiles.wrong.empty">
        <source>A name is needed.</source>
        <translation>A name is needed.</translation>
    </message>
    <message id="profiles.wrong.long">
        <source>A name has at most 40 characters.</source>
        <translation>A name has at most 40 characters.</translation>
    </message>
    <message id="profiles.wrong.reserved">
        <source>Windows keeps this name for a device.</source>
        <translation>Windows keeps this name for a device.</translation>
    </message>
    <message id="profiles.wrong.signs">
        <source>A name has none of these: &lt; &gt; : &quot; / \ | ? *, and neither begins nor ends with a dot or a hyphen.</source>
        <translation>A name has none of these: &lt; &gt; : &quot; / \ | ? *, and neither begins nor ends with a dot or a hyphen.</translation>
    </message>
    <message id="profiles.wrong.taken">
        <source>There is a profile of this name.</source>
        <translation>There is a profile of this name.</translation>
    </message>
    <message id="promise.on">
        <source>Promised for {day}: {what}</source>
        <translation>Promised for {day}: {what}</translation>
    </message>
    <message id="promise.overdue">
        <source>Overdue since {day}: {what}</source>
        <translation>Overdue since {day}: {what}</translation>
    </message>
    <message id="quiet.add">
        <source>Add hours</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Add hours</translation>
    </message>
    <message id="quiet.again">
        <source>Be quiet again</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Be quiet again</translation>
    </message>
    <message id="quiet.all_day">
        <source>all day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>all day</translation>
    </message>
    <message id="quiet.day.0">
        <source>Mon</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Mon</translation>
    </message>
    <message id="quiet.day.1">
        <source>Tue</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Tue</translation>
    </message>
    <message id="quiet.day.2">
        <source>Wed</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Wed</translation>
    </message>
    <message id="quiet.day.3">
        <source>Thu</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Thu</translation>
    </message>
    <message id="quiet.day.4">
        <source>Fri</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Fri</translation>
    </message>
    <message id="quiet.day.5">
        <source>Sat</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Sat</translation>
    </message>
    <message id="quiet.day.6">
        <source>Sun</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Sun</translation>
    </message>
    <message id="quiet.every_day">
        <source>every day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>every day</translation>
    </message>
    <message id="quiet.from">
        <source>From</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>From</translation>
    </message>
    <message id="quiet.from_of">
        <source>From, {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>From, {hours}</translation>
    </message>
    <message id="quiet.full_week">
        <source>These hours leave no minute of the week: no card would ever come.</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>These hours leave no minute of the week: no card would ever come.</translation>
    </message>
    <message id="quiet.lifted">
        <source>Calls are shown until {time}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Calls are shown until {time}</translation>
    </message>
    <message id="quiet.next_day">
        <source>next day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>next day</translation>
    </message>
    <message id="quiet.next_quiet">
        <source>It will be quiet from {time}.</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>It will be quiet from {time}.</translation>
    </message>
    <message id="quiet.now_quiet">
        <source>It is quiet now, until {time}.</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>It is quiet now, until {time}.</translation>
    </message>
    <message id="quiet.on_day">
        <source>{day}, {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>{day}, {hours}</translation>
    </message>
    <message id="quiet.open_hours">
        <source>Quiet hours: no cards, no sounds</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Quiet hours: no cards, no sounds</translation>
    </message>
    <message id="quiet.open_system">
        <source>“Do not disturb” is on: no cards</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>“Do not disturb” is on: no cards</translation>
    </message>
    <message id="quiet.remove">
        <source>Remove: {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Remove: {hours}</translation>
    </message>
    <message id="quiet.show">
        <source>Show calls all the same</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Show calls all the same</translation>
    </message>
    <message id="quiet.span">
        <source>{days} {begin}–{end}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>{days} {begin}–{end}</translation>
    </message>
    <message id="quiet.span_all_day">
        <source>{days} all day</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>{days} all day</translation>
    </message>
    <message id="quiet.till">
        <source>to</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>to</translation>
    </message>
    <message id="quiet.till_of">
        <source>To, {hours}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>To, {hours}</translation>
    </message>
    <message id="quiet.to">
        <source>Until {time}</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Until {time}</translation>
    </message>
    <message id="quiet.until_hours">
        <source>Quiet hours until {time}: no cards</source>
        <extracomment>Quiet hours, and the system&apos;s &apos;do not disturb&apos;.</extracomment>
        <translation>Quiet hours until {time}: no cards</translation>
    </message>
    <message id="relay.address">
        <source>Address of the relay</source>
        <translation>Address of the relay</translation>
    </message>
    <message id="relay.adds">
        <source>The company adds: {values}</source>
        <translation>The company adds: {values}</translation>
    </message>
    <message id="relay.ask">
        <source>Connect this desktop to {host}?</source>
        <translation>Connect this desktop to {host}?</translation>
    </message>
    <message id="relay.ask_replaces">
        <source>It takes the place of {old}.</source>
        <translation>It takes the place of {old}.</translation>
    </message>
    <message id="relay.ask_same">
        <source>It is the relay that is set already.</source>
        <translation>It is the relay that is set already.</translation>
    </message>
    <message id="relay.ask_secure">
        <source>Calls then come through this relay. Connect only if the link was expected.</source>
        <translation>Calls then come through this relay. Connect only if the link was expected.</translation>
    </message>
    <message id="relay.authority">
        <source>Choose the authority&apos;s file…</source>
        <translation>Choose the authority&apos;s file…</translation>
    </message>
    <message id="relay.cancel">
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message id="relay.code">
        <source>Code or link</source>
        <translation>Code or link</translation>
    </message>
    <message id="relay.connect">
        <source>Connect</source>
        <translation>Connect</translation>
    </message>
    <message id="relay.connected">
        <source>{host}</source>
        <translation>{host}</translation>
    </message>
    <message id="relay.connected_since">
        <source>{host}, since {time}</source>
        <translation>{host}, since {time}</translation>
    </message>
    <message id="relay.connecting">
        <source>Connecting to {host}</source>
        <translation>Connecting to {host}</translation>
    </message>
    <message id="relay.done">
        <source>Connected to {host} as {emails}.</source>
        <translation>Connected to {host} as {emails}.</translation>
    </message>
    <message id="relay.email">
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message id="relay.email_hint">
        <source>This is a company&apos;s code: it needs the e-mail address of the person at this desk.</source>
        <translation>This is a company&apos;s code: it needs the e-mail address of the person at this desk.</translation>
    </message>
    <message id="relay.hint">
        <source>Paste the code or the link from the administrator.</source>
        <translation>Paste the code or the link from the administrator.</translation>
    </message>
    <message id="relay.kept_by_environment">
        <source>CALLPOP_RELAY_TOKEN is set and is used instead.</source>
        <translation>CALLPOP_RELAY_TOKEN is set and is used instead.</translation>
    </message>
    <message id="relay.locked">
        <source>Set by the company</source>
        <translation>Set by the company</translation>
    </message>
    <message id="relay.this_computer">
        <source>the listener on this computer</source>
        <translation>the listener on this computer</translation>
    </message>
    <message id="relay.title">
        <source>Connect to a relay</source>
        <translation>Connect to a relay</translation>
    </message>
    <message id="relay.trouble.address">
        <source>The relay&apos;s address cannot be used: expected one such as https://relay.example.com</source>
        <translation>The relay&apos;s address cannot be used: expected one such as https://relay.example.com</translation>
    </message>
    <message id="relay.trouble.answer">
        <source>{host} answers what no relay does: check the relay&apos;s address</source>
        <translation>{host} answers what no relay does: check the relay&apos;s address</translation>
    </message>
    <message id="relay.trouble.approvals">
        <source>Too many desktops wait for approval at {host}: tell the administrator</source>
        <translation>Too many desktops wait for approval at {host}: tell the administrator</translation>
    </message>
    <message id="relay.trouble.authority">
        <source>The file with the company&apos;s certificate authority cannot be used: {detail}</source>
        <translation>The file with the company&apos;s certificate authority cannot be used: {detail}</translation>
    </message>
    <message id="relay.trouble.busy">
        <source>{host} is busy</source>
        <translation>{host} is busy</translation>
    </message>
    <message id="relay.trouble.code">
        <source>The code is wrong, used up or too old: the administrator can make a new one</source>
        <translation>The code is wrong, used up or too old: the administrator can make a new one</translation>
    </message>
    <message id="relay.trouble.crowded">
        <source>Too many desktops of one agent ask {host} at once: end Callpop where it is not needed. It is asked again in {detail} s</source>
        <translation>Too many desktops of one agent ask {host} at once: end Callpop where it is not needed. It is asked again in {detail} s</translation>
    </message>
    <message id="relay.trouble.down">
        <source>The relay behind {host} does not answer: tell the administrator</source>
        <translation>The relay behind {host} does not answer: tell the administrator</translation>
    </message>
    <message id="relay.trouble.email">
        <source>This is a company&apos;s code: it needs an e-mail address</source>
        <translation>This is a company&apos;s code: it needs an e-mail address</translation>
    </message>
    <message id="relay.trouble.expired">
        <source>By this computer&apos;s clock the certificate of {host} has run out: check date and time; if they are right, tell the administrator</source>
        <translation>By this computer&apos;s clock the certificate of {host} has run out: check date and time; if they are right, tell the administrator</translation>
    </message>
    <message id="relay.trouble.fault">
        <source>{host} reports a fault of its own (answer {detail}): tell the administrator</source>
        <translation>{host} reports a fault of its own (answer {detail}): tell the administrator</translation>
    </message>
    <message id="relay.trouble.insecure">
        <source>The relay&apos;s address must begin with https://</source>
        <translation>The relay&apos;s address must begin with https://</translation>
    </message>
    <message id="relay.trouble.keyring">
        <source>The keyring does not give the key for {host} ({detail}): unlock the keyring. It is asked again by itself</source>
        <translation>The keyring does not give the key for {host} ({detail}): unlock the keyring. It is asked again by itself</translation>
    </message>
    <message id="relay.trouble.lost">
        <source>{host} ended the connection</source>
        <translation>{host} ended the connection</translation>
    </message>
    <message id="relay.trouble.no_address">
        <source>No relay is set: paste the code or the link from the administrator</source>
        <translation>No relay is set: paste the code or the link from the administrator</translation>
    </message>
    <message id="relay.trouble.no_token">
        <source>This desktop is not enrolled at {host}: paste the code or the link from the administrator</source>
        <translation>This desktop is not enrolled at {host}: paste the code or the link from the administrator</translation>
    </message>
    <message id="relay.trouble.not_yet">
        <source>By this computer&apos;s clock the certificate of {host} is not valid yet: check date and time</source>
        <translation>By this computer&apos;s clock the certificate of {host} is not valid yet: check date and time</translation>
    </message>
    <message id="relay.trouble.other_name">
        <source>The certificate of {host} is for another name: check the relay&apos;s address</source>
        <translation>The certificate of {host} is for another name: check the relay&apos;s address</translation>
    </message>
    <message id="relay.trouble.proxy">
        <source>The proxy does not let the connection to {host} through: {detail}</source>
        <translation>The proxy does not let the connection to {host} through: {detail}</translation>
    </message>
    <message id="relay.trouble.redirect">
        <source>{host} sends elsewhere ({detail}), which is not followed: check the relay&apos;s address</source>
        <translation>{host} sends elsewhere ({detail}), which is not followed: check the relay&apos;s address</translation>
    </message>
    <message id="relay.trouble.refused">
        <source>{host} does not know this desktop any more: enrol again with a new code</source>
        <translation>{host} does not know this desktop any more: enrol again with a new code</translation>
    </message>
    <message id="relay.trouble.silent">
        <source>{host} does not answer</source>
        <translation>{host} does not answer</translation>
    </message>
    <message id="relay.trouble.status">
        <source>{host} answers {detail}: is this the address of a relay?</source>
        <translation>{host} answers {detail}: is this the address of a relay?</translation>
    </message>
    <message id="relay.trouble.tls">
        <source>The connection to {host} is not secure: {detail}</source>
        <translation>The connection to {host} is not secure: {detail}</translation>
    </message>
    <message id="relay.trouble.unreachable">
        <source>{host} cannot be reached: {detail}</source>
        <translation>{host} cannot be reached: {detail}</translation>
    </message>
    <message id="relay.trouble.untrusted">
        <source>The certificate of {host} comes from an authority that this computer does not know: if it is the company&apos;s own, choose its file (settings, page &apos;Connection&apos;)</source>
        <translation>The certificate of {host} comes from an authority that this computer does not know: if it is the company&apos;s own, choose its file (settings, page &apos;Connection&apos;)</translation>
    </message>
    <message id="relay.trouble.wrong_codes">
        <source>There were too many wrong codes: try again in {detail} s</source>
        <translation>There were too many wrong codes: try again in {detail} s</translation>
    </message>
    <message id="relay.trouble.wrong_tokens">
        <source>There were too many wrong keys: {host} is asked again in {detail} s</source>
        <translation>There were too many wrong keys: {host} is asked again in {detail} s</translation>
    </message>
    <message id="relay.url_is_the_relays">
        <source>Calls come through the relay: the URL for the portal is the relay&apos;s.</source>
        <translation>Calls come through the relay: the URL for the portal is the relay&apos;s.</translation>
    </message>
    <message id="relay.waiting">
        <source>An administrator has to approve this desktop. It shows there as {request}.</source>
        <translation>An administrator has to approve this desktop. It shows there as {request}.</translation>
    </message>
    <message id="relay.waiting_bare">
        <source>An administrator has to approve this desktop.</source>
        <translation>An administrator has to approve this desktop.</translation>
    </message>
    <message id="relay.working">
        <source>Connecting to {host}</source>
        <translation>Connecting to {host}</translation>
    </message>
    <message id="relay.wrong.address">
        <source>Expected an address such as https://relay.example.com</source>
        <translation>Expected an address such as https://relay.example.com</translation>
    </message>
    <message id="relay.wrong.insecure">
        <source>The relay&apos;s address must begin with https://</source>
        <translation>The relay&apos;s address must begin with https://</translation>
    </message>
    <message id="relay.wrong.link">
        <source>Expected the code or the link from the administrator</source>
        <translation>Expected the code or the link from the administrator</translation>
    </message>
    <message id="relay.wrong.locked">
        <source>The company has locked where calls come from</source>
        <translation>The company has locked where calls come from</translation>
    </message>
    <message id="relay.wrong.no_relay">
        <source>The code alone does not say where: enter the relay&apos;s address beside it, or paste the link</source>
        <translation>The code alone does not say where: enter the relay&apos;s address beside it, or paste the link</translation>
    </message>
    <message id="remind.accessible">
        <source>Reminder: {what}</source>
        <translation>Reminder: {what}</translation>
    </message>
    <message id="remind.close">
        <source>Put the reminder away</source>
        <translation>Put the reminder away</translation>
    </message>
    <message id="remind.done">
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message id="remind.done_it">
        <source>Done: {name}</source>
        <translation>Done: {name}</translation>
    </message>
    <message id="remind.later">
        <source>Later (1 h)</source>
        <translation>Later (1 h)</translation>
    </message>
    <message id="remind.missed" numerus="yes">
        <source>{n} missed call still open | {n} missed calls still open</source>
        <translation>
            <numerusform>{n} missed call still open</numerusform>
            <numerusform>{n} missed calls still open</numerusform>
        </translation>
    </message>
    <message id="remind.missed_at">
        <source>Missed {when}</source>
        <translation>Missed {when}</translation>
    </message>
    <message id="remind.more">
        <source>+{n} more</source>
        <translation>+{n} more</translation>
    </message>
    <message id="remind.open_it">
        <source>Open in the log: {name}</source>
        <translation>Open in the log: {name}</translation>
    </message>
    <message id="remind.promises" numerus="yes">
        <source>{n} promise due | {n} promises due</source>
        <translation>
            <numerusform>{n} promise due</numerusform>
            <numerusform>{n} promises due</numerusform>
        </translation>
    </message>
    <message id="rules_page.add">
        <source>Add a rule</source>
        <translation>Add a rule</translation>
    </message>
    <message id="rules_page.list">
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message id="rules_page.new">
        <source>New rule</source>
        <translation>New rule</translation>
    </message>
    <message id="rules_page.no_condition">
        <source>without a caller, an organisation or a line it fits no call</source>
        <translation>without a caller, an organisation or a line it fits no call</translation>
    </message>
    <message id="rules_page.none">
        <source>There is no rule yet: all calls are shown alike.</source>
        <translation>There is no rule yet: all calls are shown alike.</translation>
    </message>
    <message id="rules_page.nothing">
        <source>nothing is different yet</source>
        <translation>nothing is different yet</translation>
    </message>
    <message id="rules_page.own_crm">
        <source>own addresses</source>
        <translation>own addresses</translation>
    </message>
    <message id="rules_page.wrong_callers">
        <source>&apos;{number}&apos; is no number, and not &apos;withheld&apos; or &apos;unknown&apos;</source>
        <translation>&apos;{number}&apos; is no number, and not &apos;withheld&apos; or &apos;unknown&apos;</translation>
    </message>
    <message id="rules_page.wrong_lines">
        <source>&apos;{number}&apos; is no number</source>
        <translation>&apos;{number}&apos; is no number</translation>
    </message>
    <message id="said.acl_unreadable">
        <source>the access list of {file} cannot be read</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>the access list of {file} cannot be read</translation>
    </message>
    <message id="said.all_addresses">
        <source>all addresses</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>all addresses</translation>
    </message>
    <message id="said.allows_nothing">
        <source>{problem}; nothing of its kind is allowed</source>
        <translation>{problem}; nothing of its kind is allowed</translation>
    </message>
    <message id="said.before_used">
        <source>{problem}; what was in force stays</source>
        <translation>{problem}; what was in force stays</translation>
    </message>
    <message id="said.book_needs">
        <source>{field}: a book of kind {kind} needs it</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{field}: a book of kind {kind} needs it</translation>
    </message>
    <message id="said.both_files">
        <source>{one} and {other}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>{one} and {other}</translation>
    </message>
    <message id="said.broke_or_slow">
        <source>{host} broke the connection or did not answer in time ({seconds} s)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} broke the connection or did not answer in time ({seconds} s)</translation>
    </message>
    <message id="said.browser_empty">
        <source>The browser command is empty.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The browser command is empty.</translation>
    </message>
    <message id="said.browser_failed">
        <source>{command} could not open the address (exit status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{command} could not open the address (exit status {status}).</translation>
    </message>
    <message id="said.browser_not_started">
        <source>{command} cannot be started: {why}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{command} cannot be started: {why}.</translation>
    </message>
    <message id="said.browser_words">
        <source>The browser command cannot be read: {why}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The browser command cannot be read: {why}.</translation>
    </message>
    <message id="said.bug">
        <source>{error} {where}; the log has the details.</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>{error} {where}; the log has the details.</translation>
    </message>
    <message id="said.busy">
        <source>{host} cannot answer now (status {status})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} cannot answer now (status {status})</translation>
    </message>
    <message id="said.cannot_be_read">
        <source>it cannot be read ({why})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>it cannot be read ({why})</translation>
    </message>
    <message id="said.cards_nobody">
        <source>{n} of {all} cards cannot be read or name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} of {all} cards cannot be read or name nobody</translation>
    </message>
    <message id="said.certificate_unread">
        <source>The certificate {path} cannot be read ({why}): check {section}certificate.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The certificate {path} cannot be read ({why}): check {section}certificate.</translation>
    </message>
    <message id="said.circles">
        <source>{host} sends us in circles</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} sends us in circles</translation>
    </message>
    <message id="said.closing">
        <source>Callpop is closing.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Callpop is closing.</translation>
    </message>
    <message id="said.columns_text">
        <source>columns: expected texts like &apos;number=Mobile&apos;, not &apos;{text}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>columns: expected texts like &apos;number=Mobile&apos;, not &apos;{text}&apos;</translation>
    </message>
    <message id="said.compressed">
        <source>{host} sends what was not asked for: a compressed answer</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} sends what was not asked for: a compressed answer</translation>
    </message>
    <message id="said.csv_encoding">
        <source>{file} cannot be read as &apos;{encoding}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} cannot be read as &apos;{encoding}&apos;</translation>
    </message>
    <message id="said.csv_row">
        <source>{file}, row {row}: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file}, row {row}: {why}</translation>
    </message>
    <message id="said.dav_elsewhere">
        <source>{host} sends us to {other}, which gets no password; if that is the right server, enter its address above</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} sends us to {other}, which gets no password; if that is the right server, enter its address above</translation>
    </message>
    <message id="said.dav_plain">
        <source>The password would go to {host} unprotected; use https://, or allow an unprotected way below</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The password would go to {host} unprotected; use https://, or allow an unprotected way below</translation>
    </message>
    <message id="said.dav_url">
        <source>Expected an address that begins with https://, not &apos;{url}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected an address that begins with https://, not &apos;{url}&apos;</translation>
    </message>
    <message id="said.default_used">
        <source>{problem}; the default is used ({default})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; the default is used ({default})</translation>
    </message>
    <message id="said.default_used_empty">
        <source>{problem}; the default is used (empty)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; the default is used (empty)</translation>
    </message>
    <message id="said.defaults_used">
        <source>{problem}; defaults are used</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; defaults are used</translation>
    </message>
    <message id="said.dial_address">
        <source>The address of the telephony platform must begin with https://.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address of the telephony platform must begin with https://.</translation>
    </message>
    <message id="said.dial_answer">
        <source>{host} answered what cannot be understood.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} answered what cannot be understood.</translation>
    </message>
    <message id="said.dial_bad">
        <source>The call was refused: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The call was refused: {why}</translation>
    </message>
    <message id="said.dial_certificate">
        <source>The certificate of {host} cannot be trusted.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The certificate of {host} cannot be trusted.</translation>
    </message>
    <message id="said.dial_fault">
        <source>{host} is out of order (status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} is out of order (status {status}).</translation>
    </message>
    <message id="said.dial_no_token">
        <source>Calling needs an account and its API token: see the settings.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Calling needs an account and its API token: see the settings.</translation>
    </message>
    <message id="said.dial_number">
        <source>The call was refused: the number cannot be called.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The call was refused: the number cannot be called.</translation>
    </message>
    <message id="said.dial_pause">
        <source>{host} asks for a pause: try again in a minute.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} asks for a pause: try again in a minute.</translation>
    </message>
    <message id="said.dial_refused">
        <source>{host} refuses: account or token are wrong.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} refuses: account or token are wrong.</translation>
    </message>
    <message id="said.dial_silent">
        <source>{host} does not answer.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} does not answer.</translation>
    </message>
    <message id="said.dial_status">
        <source>{host} answered with status {status}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} answered with status {status}.</translation>
    </message>
    <message id="said.dial_unreachable">
        <source>{host} cannot be reached.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} cannot be reached.</translation>
    </message>
    <message id="said.does_not_fit">
        <source>expected {expected}, not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected {expected}, not {given}</translation>
    </message>
    <message id="said.empty_file">
        <source>{file} is empty</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is empty</translation>
    </message>
    <message id="said.endless_line">
        <source>This is no CSV file: it has a line without an end</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>This is no CSV file: it has a line without an end</translation>
    </message>
    <message id="said.entries_nobody">
        <source>{n} of {all} entries name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} of {all} entries name nobody</translation>
    </message>
    <message id="said.everybody_writes">
        <source>everybody can write {file}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>everybody can write {file}</translation>
    </message>
    <message id="said.field_base">
        <source>{name}: expected the beginning of an address, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: expected the beginning of an address, such as {example}</translation>
    </message>
    <message id="said.field_empty">
        <source>{name}: still to be filled in, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: still to be filled in, such as {example}</translation>
    </message>
    <message id="said.field_host">
        <source>{name}: expected a host, or a part of its name, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: expected a host, or a part of its name, such as {example}</translation>
    </message>
    <message id="said.field_text">
        <source>{name}: expected a text on one line, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: expected a text on one line, such as {example}</translation>
    </message>
    <message id="said.field_word">
        <source>{name}: expected letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, such as {example}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{name}: expected letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;, such as {example}</translation>
    </message>
    <message id="said.file_busy">
        <source>another program has been changing {file} all the while; it was left as it is</source>
        <translation>another program has been changing {file} all the while; it was left as it is</translation>
    </message>
    <message id="said.file_no_section">
        <source>{file}: {name} is no section; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file}: {name} is no section; it was left as it is</translation>
    </message>
    <message id="said.file_not_toml">
        <source>{file} is not TOML: {why}; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is not TOML: {why}; it was left as it is</translation>
    </message>
    <message id="said.file_not_utf8">
        <source>{file} is not UTF-8 text; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is not UTF-8 text; it was left as it is</translation>
    </message>
    <message id="said.file_problem">
        <source>{file}: {problem}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file}: {problem}</translation>
    </message>
    <message id="said.file_rows_changed">
        <source>[[{name}]] of {file} was changed by another program meanwhile; it was left as it is</source>
        <translation>[[{name}]] of {file} was changed by another program meanwhile; it was left as it is</translation>
    </message>
    <message id="said.file_unreadable">
        <source>{file} cannot be read: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} cannot be read: {why}</translation>
    </message>
    <message id="said.file_unsafe">
        <source>{file} cannot be edited safely; it was left as it is</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} cannot be edited safely; it was left as it is</translation>
    </message>
    <message id="said.file_unwritable">
        <source>{file} cannot be written: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} cannot be written: {why}</translation>
    </message>
    <message id="said.fits_bool">
        <source>true or false</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>true or false</translation>
    </message>
    <message id="said.fits_choice">
        <source>one of {all}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>one of {all}</translation>
    </message>
    <message id="said.fits_list">
        <source>a list of texts</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>a list of texts</translation>
    </message>
    <message id="said.fits_number">
        <source>a number</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>a number</translation>
    </message>
    <message id="said.fits_number_range">
        <source>a number from {low} to {high}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>a number from {low} to {high}</translation>
    </message>
    <message id="said.fits_text">
        <source>a text</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>a text</translation>
    </message>
    <message id="said.fits_whole">
        <source>a whole number</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>a whole number</translation>
    </message>
    <message id="said.fits_whole_range">
        <source>a whole number from {low} to {high}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>a whole number from {low} to {high}</translation>
    </message>
    <message id="said.form_address">
        <source>Expected an address such as 127.0.0.1, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected an address such as 127.0.0.1, not {told}</translation>
    </message>
    <message id="said.form_country">
        <source>Expected two letters of a country, such as NL, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected two letters of a country, such as NL, not {told}</translation>
    </message>
    <message id="said.form_dial_link">
        <source>Expected an address with the word number in braces, behind a scheme such as tel or sip, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected an address with the word number in braces, behind a scheme such as tel or sip, not {told}</translation>
    </message>
    <message id="said.form_email">
        <source>Expected an e-mail address such as anna@example.com, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected an e-mail address such as anna@example.com, not {told}</translation>
    </message>
    <message id="said.form_file">
        <source>There is no file {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>There is no file {told}</translation>
    </message>
    <message id="said.form_host">
        <source>Expected a host such as crm.example.com or *.example.com, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected a host such as crm.example.com or *.example.com, not {told}</translation>
    </message>
    <message id="said.form_hours">
        <source>Expected days and hours such as mon-fri 18:00-08:00, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected days and hours such as mon-fri 18:00-08:00, not {told}</translation>
    </message>
    <message id="said.form_number">
        <source>Expected a telephone number such as 201 or +31508009001, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected a telephone number such as 201 or +31508009001, not {told}</translation>
    </message>
    <message id="said.form_pair">
        <source>Expected name=value, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected name=value, not {told}</translation>
    </message>
    <message id="said.form_relay">
        <source>Expected an address such as https://relay.example.com, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected an address such as https://relay.example.com, not {told}</translation>
    </message>
    <message id="said.form_scheme">
        <source>Expected a scheme such as tel or sip, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected a scheme such as tel or sip, not {told}</translation>
    </message>
    <message id="said.form_url">
        <source>Expected an address that begins with https:// or http://, not {told}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected an address that begins with https:// or http://, not {told}</translation>
    </message>
    <message id="said.goes_unprotected">
        <source>the password goes to {host} unprotected</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>the password goes to {host} unprotected</translation>
    </message>
    <message id="said.ignored">
        <source>{problem}; it is ignored</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; it is ignored</translation>
    </message>
    <message id="said.is_link">
        <source>{file} is a link</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is a link</translation>
    </message>
    <message id="said.its_folder">
        <source>its folder</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>its folder</translation>
    </message>
    <message id="said.kept_nowhere_named">
        <source>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: enter it again after the next start.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: enter it again after the next start.</translation>
    </message>
    <message id="said.kept_nowhere_relay">
        <source>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: once one of them can, enrol with a new code.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: once one of them can, enrol with a new code.</translation>
    </message>
    <message id="said.kept_nowhere_url">
        <source>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: the notification URL changes with the next start.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Neither the keyring ({why}) nor {file} ({reason}) can keep the secret: the notification URL changes with the next start.</translation>
    </message>
    <message id="said.key_alone">
        <source>A key is set, but no certificate: set {section}certificate too, or neither.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>A key is set, but no certificate: set {section}certificate too, or neither.</translation>
    </message>
    <message id="said.key_unread">
        <source>The key {path} cannot be read ({why}): check {section}key.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The key {path} cannot be read ({why}): check {section}key.</translation>
    </message>
    <message id="said.keyring_closed">
        <source>it cannot be opened</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>it cannot be opened</translation>
    </message>
    <message id="said.keyring_differs">
        <source>The keyring holds another secret than {file}; the keyring&apos;s is used. If calls stay away, the notification URL must be copied to the portal anew.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The keyring holds another secret than {file}; the keyring&apos;s is used. If calls stay away, the notification URL must be copied to the portal anew.</translation>
    </message>
    <message id="said.keyring_forgets">
        <source>it does not keep what it is given</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>it does not keep what it is given</translation>
    </message>
    <message id="said.keyring_locked">
        <source>it is locked</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>it is locked</translation>
    </message>
    <message id="said.keyring_none">
        <source>this machine has none</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>this machine has none</translation>
    </message>
    <message id="said.keyring_none_installed">
        <source>none is installed</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>none is installed</translation>
    </message>
    <message id="said.keyring_slow">
        <source>it did not answer within {seconds} s</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>it did not answer within {seconds} s</translation>
    </message>
    <message id="said.keyring_unusable">
        <source>The keyring cannot be used ({why}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The keyring cannot be used ({why}).</translation>
    </message>
    <message id="said.large_answer">
        <source>{host} sent an answer larger than {most} MB</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} sent an answer larger than {most} MB</translation>
    </message>
    <message id="said.large_file">
        <source>{file} is larger than {most} MB</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is larger than {most} MB</translation>
    </message>
    <message id="said.ldap_elsewhere">
        <source>{host} sends us to another server, which gets no password; enter its address above</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} sends us to another server, which gets no password; enter its address above</translation>
    </message>
    <message id="said.ldap_plain">
        <source>The password would go to {host} unprotected; choose a protection, or allow an unprotected way below</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The password would go to {host} unprotected; choose a protection, or allow an unprotected way below</translation>
    </message>
    <message id="said.ldap_unreadable">
        <source>{host} cannot be read: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} cannot be read: {why}</translation>
    </message>
    <message id="said.ldap_url">
        <source>Expected an address that begins with ldap:// or ldaps://, not &apos;{url}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Expected an address that begins with ldap:// or ldaps://, not &apos;{url}&apos;</translation>
    </message>
    <message id="said.left_out">
        <source>{problem}; it is left out</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{problem}; it is left out</translation>
    </message>
    <message id="said.listen_again">
        <source>{problem} Trying again every few seconds.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>{problem} Trying again every few seconds.</translation>
    </message>
    <message id="said.listen_forbidden">
        <source>Cannot listen on {host}, port {port}: the system does not allow it. Set a {section}port from 1024 on.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Cannot listen on {host}, port {port}: the system does not allow it. Set a {section}port from 1024 on.</translation>
    </message>
    <message id="said.listen_no_address">
        <source>Cannot listen on {host}, port {port}: there is no such address. Check {section}host; 127.0.0.1 is this computer alone.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Cannot listen on {host}, port {port}: there is no such address. Check {section}host; 127.0.0.1 is this computer alone.</translation>
    </message>
    <message id="said.listen_not_here">
        <source>Cannot listen on {host}, port {port}: this computer does not have that address. Check {section}host; 127.0.0.1 always works.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Cannot listen on {host}, port {port}: this computer does not have that address. Check {section}host; 127.0.0.1 always works.</translation>
    </message>
    <message id="said.listen_otherwise">
        <source>Cannot listen on {host}, port {port}: {why}. Check {section}host and {section}port.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Cannot listen on {host}, port {port}: {why}. Check {section}host and {section}port.</translation>
    </message>
    <message id="said.listen_taken">
        <source>Cannot listen on {host}, port {port}: another program uses this port. Close that program, or set another {section}port.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Cannot listen on {host}, port {port}: another program uses this port. Close that program, or set another {section}port.</translation>
    </message>
    <message id="said.listening">
        <source>Listening on {url}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Listening on {url}</translation>
    </message>
    <message id="said.locked_by_company">
        <source>The company has locked {name}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The company has locked {name}</translation>
    </message>
    <message id="said.locked_by_policy">
        <source>The administrator of this computer has locked {name} ({file})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The administrator of this computer has locked {name} ({file})</translation>
    </message>
    <message id="said.log_damaged_mend">
        <source>Restart Callpop: it sets the file aside and begins a new one.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Restart Callpop: it sets the file aside and begins a new one.</translation>
    </message>
    <message id="said.log_file">
        <source>call log&apos;s file</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>call log&apos;s file</translation>
    </message>
    <message id="said.log_name">
        <source>call log</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>call log</translation>
    </message>
    <message id="said.log_not_open">
        <source>The call log is not open yet.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The call log is not open yet.</translation>
    </message>
    <message id="said.log_old">
        <source>The call log is not ready yet: start Callpop once, so that it is brought up to date.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The call log is not ready yet: start Callpop once, so that it is brought up to date.</translation>
    </message>
    <message id="said.log_read_all_the_time">
        <source>Another program reads the call log&apos;s file all the time. Close it: then all is removed.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Another program reads the call log&apos;s file all the time. Close it: then all is removed.</translation>
    </message>
    <message id="said.log_shared_mend">
        <source>Keep the profile in a folder of this computer (--profile, CALLPOP_PROFILE, or [profile] of the policy).</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Keep the profile in a folder of this computer (--profile, CALLPOP_PROFILE, or [profile] of the policy).</translation>
    </message>
    <message id="said.log_unreadable">
        <source>The call log cannot be read now.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The call log cannot be read now.</translation>
    </message>
    <message id="said.lookup_broken">
        <source>{host} broke off, or its answer cannot be read ({why}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} broke off, or its answer cannot be read ({why}).</translation>
    </message>
    <message id="said.lookup_bug">
        <source>It failed because of an error in Callpop, which has been reported.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>It failed because of an error in Callpop, which has been reported.</translation>
    </message>
    <message id="said.lookup_certificate">
        <source>The certificate of {host} cannot be trusted.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The certificate of {host} cannot be trusted.</translation>
    </message>
    <message id="said.lookup_elsewhere">
        <source>{host} redirects to {other}; that is not followed.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} redirects to {other}; that is not followed.</translation>
    </message>
    <message id="said.lookup_large">
        <source>The answer of {host} is larger than 1 MB.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The answer of {host} is larger than 1 MB.</translation>
    </message>
    <message id="said.lookup_no_json">
        <source>{host} did not answer with JSON.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} did not answer with JSON.</translation>
    </message>
    <message id="said.lookup_no_secret">
        <source>The secret &apos;{name}&apos; of {lookup} is not kept yet.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The secret &apos;{name}&apos; of {lookup} is not kept yet.</translation>
    </message>
    <message id="said.lookup_not_reached">
        <source>{host} cannot be reached.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} cannot be reached.</translation>
    </message>
    <message id="said.lookup_packed">
        <source>The answer of {host} cannot be unpacked.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The answer of {host} cannot be unpacked.</translation>
    </message>
    <message id="said.lookup_pause">
        <source>{host} asks for a pause (status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} asks for a pause (status {status}).</translation>
    </message>
    <message id="said.lookup_plain">
        <source>The address begins with http://: a secret is not sent over it unless you allow that below.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address begins with http://: a secret is not sent over it unless you allow that below.</translation>
    </message>
    <message id="said.lookup_redirect">
        <source>{host} redirects; that is not followed.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} redirects; that is not followed.</translation>
    </message>
    <message id="said.lookup_refused">
        <source>{host} refuses: the secret is wrong, or lacks a right (status {status}).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} refuses: the secret is wrong, or lacks a right (status {status}).</translation>
    </message>
    <message id="said.lookup_rests">
        <source>It rests for another {seconds} s, because of its last answer.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>It rests for another {seconds} s, because of its last answer.</translation>
    </message>
    <message id="said.lookup_silent">
        <source>It has not answered within {seconds} s.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>It has not answered within {seconds} s.</translation>
    </message>
    <message id="said.lookup_slow">
        <source>{host} did not answer within {seconds} s.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} did not answer within {seconds} s.</translation>
    </message>
    <message id="said.lookup_status">
        <source>{host} answered with status {status}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} answered with status {status}.</translation>
    </message>
    <message id="said.many_cards">
        <source>{host} has more than {most} cards</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} has more than {most} cards</translation>
    </message>
    <message id="said.many_contacts">
        <source>It has more than {most} contacts</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>It has more than {most} contacts</translation>
    </message>
    <message id="said.many_entries">
        <source>{host} has more than {most} entries that match</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} has more than {most} entries that match</translation>
    </message>
    <message id="said.many_files">
        <source>{file} has more than {most} files</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} has more than {most} files</translation>
    </message>
    <message id="said.many_rows">
        <source>{file} has more than {most} rows</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} has more than {most} rows</translation>
    </message>
    <message id="said.more_in_log">
        <source>{n} more: see the log.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} more: see the log.</translation>
    </message>
    <message id="said.near_field">
        <source>columns: a contact has no &apos;{name}&apos;, did you mean &apos;{near}&apos;?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>columns: a contact has no &apos;{name}&apos;, did you mean &apos;{near}&apos;?</translation>
    </message>
    <message id="said.needs_full_path">
        <source>expected the full path of a folder, not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected the full path of a folder, not {given}</translation>
    </message>
    <message id="said.needs_join_code">
        <source>expected the company&apos;s join code</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected the company&apos;s join code</translation>
    </message>
    <message id="said.needs_one">
        <source>expected at least one; nothing of its kind is allowed</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected at least one; nothing of its kind is allowed</translation>
    </message>
    <message id="said.needs_text">
        <source>expected a text; without it the section is left out</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected a text; without it the section is left out</translation>
    </message>
    <message id="said.no_address">
        <source>{host} names an address that is none: &apos;{named}&apos;</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} names an address that is none: &apos;{named}&apos;</translation>
    </message>
    <message id="said.no_base">
        <source>{host} has no such search base</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} has no such search base</translation>
    </message>
    <message id="said.no_book_there">
        <source>There is no address book at {url}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>There is no address book at {url}</translation>
    </message>
    <message id="said.no_browser">
        <source>No browser was found; name one under CRM, Browser.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>No browser was found; name one under CRM, Browser.</translation>
    </message>
    <message id="said.no_carddav">
        <source>{host} does not answer as a CardDAV server does</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} does not answer as a CardDAV server does</translation>
    </message>
    <message id="said.no_crm">
        <source>No CRM address is set.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>No CRM address is set.</translation>
    </message>
    <message id="said.no_csv">
        <source>{file} is no CSV file: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} is no CSV file: {why}</translation>
    </message>
    <message id="said.no_dn">
        <source>The search base or the user is no distinguished name</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The search base or the user is no distinguished name</translation>
    </message>
    <message id="said.no_field">
        <source>columns: a contact has no &apos;{name}&apos;: expected one of {all}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>columns: a contact has no &apos;{name}&apos;: expected one of {all}</translation>
    </message>
    <message id="said.no_filter">
        <source>The filter is no LDAP filter</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The filter is no LDAP filter</translation>
    </message>
    <message id="said.no_kind">
        <source>kind: expected one of {all}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>kind: expected one of {all}</translation>
    </message>
    <message id="said.no_listener">
        <source>There is no listener to play a test call to.</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>There is no listener to play a test call to.</translation>
    </message>
    <message id="said.no_number">
        <source>The call came without a number: there is nothing to look up.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The call came without a number: there is nothing to look up.</translation>
    </message>
    <message id="said.no_number_column">
        <source>No column of {file} seems to hold telephone numbers; choose one below</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>No column of {file} seems to hold telephone numbers; choose one below</translation>
    </message>
    <message id="said.no_pair">
        <source>The key {file} does not belong to the certificate {certificate}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The key {file} does not belong to the certificate {certificate}.</translation>
    </message>
    <message id="said.no_pem">
        <source>No certificate with its key can be read from {files}: both have to be PEM files, the key without a password.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>No certificate with its key can be read from {files}: both have to be PEM files, the key without a password.</translation>
    </message>
    <message id="said.no_phone">
        <source>No program on this computer takes telephone numbers (tel:).</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>No program on this computer takes telephone numbers (tel:).</translation>
    </message>
    <message id="said.no_phone_for">
        <source>No program on this computer takes addresses with {scheme}:</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>No program on this computer takes addresses with {scheme}:</translation>
    </message>
    <message id="said.no_placeholder">
        <source>{given} is no placeholder; did you mean {near}?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{given} is no placeholder; did you mean {near}?</translation>
    </message>
    <message id="said.no_protection">
        <source>No protected connection to {host} could be made: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>No protected connection to {host} could be made: {why}</translation>
    </message>
    <message id="said.no_search">
        <source>{host} does not let this user search</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} does not let this user search</translation>
    </message>
    <message id="said.no_section">
        <source>expected a section [{name}], not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected a section [{name}], not {given}</translation>
    </message>
    <message id="said.no_sections">
        <source>expected sections [[{name}]], not {given}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected sections [[{name}]], not {given}</translation>
    </message>
    <message id="said.no_spelling">
        <source>The number cannot be written as {name}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The number cannot be written as {name}.</translation>
    </message>
    <message id="said.no_starttls">
        <source>{host} offers no protected connection (StartTLS)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} offers no protected connection (StartTLS)</translation>
    </message>
    <message id="said.no_such_column">
        <source>{file} has no column &apos;{column}&apos;, which the book &apos;{book}&apos; names</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} has no column &apos;{column}&apos;, which the book &apos;{book}&apos; names</translation>
    </message>
    <message id="said.no_such_file">
        <source>no such file</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>no such file</translation>
    </message>
    <message id="said.no_system_browser">
        <source>The system&apos;s browser cannot be started: {why}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The system&apos;s browser cannot be started: {why}.</translation>
    </message>
    <message id="said.no_token">
        <source>The kept token is none; enter it anew</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The kept token is none; enter it anew</translation>
    </message>
    <message id="said.no_url_yet">
        <source>There is no notification URL yet: the listener is not running.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>There is no notification URL yet: the listener is not running.</translation>
    </message>
    <message id="said.no_value">
        <source>The call has no {name} to open.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The call has no {name} to open.</translation>
    </message>
    <message id="said.no_vcard">
        <source>There is no vCard in {file}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>There is no vCard in {file}</translation>
    </message>
    <message id="said.not_let_in">
        <source>{host} does not let this user in</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} does not let this user in</translation>
    </message>
    <message id="said.not_listed">
        <source>{host} does not list {path} (status {status})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} does not list {path} (status {status})</translation>
    </message>
    <message id="said.not_possible">
        <source>it is not possible</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>it is not possible</translation>
    </message>
    <message id="said.not_reached">
        <source>{host} cannot be reached: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} cannot be reached: {why}</translation>
    </message>
    <message id="said.notification_none">
        <source>No notification server answers</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>No notification server answers</translation>
    </message>
    <message id="said.notification_refused">
        <source>The desktop&apos;s notification server refused a notification</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The desktop&apos;s notification server refused a notification</translation>
    </message>
    <message id="said.one_modifier">
        <source>{given}: the one modifier is :{twice}, as in {example}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{given}: the one modifier is :{twice}, as in {example}.</translation>
    </message>
    <message id="said.only_allowed">
        <source>{problem}; allowed is only {only}</source>
        <translation>{problem}; allowed is only {only}</translation>
    </message>
    <message id="said.others_write">
        <source>others than the administrator can write {file}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>others than the administrator can write {file}</translation>
    </message>
    <message id="said.others_write_windows">
        <source>others than the administrators can write {file} ({who})</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>others than the administrators can write {file} ({who})</translation>
    </message>
    <message id="said.our_bug">
        <source>It could not be read because of an error in Callpop, which has been reported.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>It could not be read because of an error in Callpop, which has been reported.</translation>
    </message>
    <message id="said.owner_wrong">
        <source>{file} belongs to another user than the administrator</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} belongs to another user than the administrator</translation>
    </message>
    <message id="said.owner_wrong_windows">
        <source>{file} belongs to another user than the administrators</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} belongs to another user than the administrators</translation>
    </message>
    <message id="said.password_lines">
        <source>The kept password has a line break in it; enter it anew</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The kept password has a line break in it; enter it anew</translation>
    </message>
    <message id="said.path_climbs">
        <source>The value for the path is &apos;.&apos; or &apos;..&apos;, which would lead elsewhere.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The value for the path is &apos;.&apos; or &apos;..&apos;, which would lead elsewhere.</translation>
    </message>
    <message id="said.policy_ignored">
        <source>the policy is ignored: {problem}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>the policy is ignored: {problem}</translation>
    </message>
    <message id="said.policy_no_rows">
        <source>a policy brings no rows of this table; they are left out</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>a policy brings no rows of this table; they are left out</translation>
    </message>
    <message id="said.post_answered">
        <source>The listener answered {status}: {words}</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>The listener answered {status}: {words}</translation>
    </message>
    <message id="said.post_insecure">
        <source>The connection to {place} is not secure: {why}</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>The connection to {place} is not secure: {why}</translation>
    </message>
    <message id="said.post_nobody">
        <source>No e-mail address and no number is set: a call is recognised as mine by them</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>No e-mail address and no number is set: a call is recognised as mine by them</translation>
    </message>
    <message id="said.post_refused">
        <source>Nothing listens at {place}: is Callpop running there?</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>Nothing listens at {place}: is Callpop running there?</translation>
    </message>
    <message id="said.post_scheme">
        <source>The URL must begin with http:// or https:// and a host</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>The URL must begin with http:// or https:// and a host</translation>
    </message>
    <message id="said.post_silent">
        <source>{place} did not answer within {seconds} s</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>{place} did not answer within {seconds} s</translation>
    </message>
    <message id="said.post_url">
        <source>The URL cannot be read</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>The URL cannot be read</translation>
    </message>
    <message id="said.refused">
        <source>{host} refuses the user or the password</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} refuses the user or the password</translation>
    </message>
    <message id="said.relay_only">
        <source>this is a remote session: many share this computer, so calls come through a relay; system.terminal_server says what counts as one, and a policy may name this computer all the same</source>
        <translation>this is a remote session: many share this computer, so calls come through a relay; system.terminal_server says what counts as one, and a policy may name this computer all the same</translation>
    </message>
    <message id="said.relay_unnamed">
        <source>The relay</source>
        <extracomment>What could not be done, and what is wrong below the screen.</extracomment>
        <translation>The relay</translation>
    </message>
    <message id="said.rows_nobody">
        <source>{n} of {all} rows name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} of {all} rows name nobody</translation>
    </message>
    <message id="said.secret_in_file">
        <source>The keyring cannot be used ({why}); the secret is kept in {file}, readable by this user alone.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The keyring cannot be used ({why}); the secret is kept in {file}, readable by this user alone.</translation>
    </message>
    <message id="said.secrets_unreadable">
        <source>{file} cannot be read; it is not used.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} cannot be read; it is not used.</translation>
    </message>
    <message id="said.session_bus_gone">
        <source>The session bus is gone</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The session bus is gone</translation>
    </message>
    <message id="said.slow">
        <source>{host} did not answer in time ({seconds} s)</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{host} did not answer in time ({seconds} s)</translation>
    </message>
    <message id="said.sqlite_old">
        <source>SQLite 3.37 or newer is needed; this Python has {found}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>SQLite 3.37 or newer is needed; this Python has {found}.</translation>
    </message>
    <message id="said.storage_closed">
        <source>The {name} is closed.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {name} is closed.</translation>
    </message>
    <message id="said.storage_closing">
        <source>The {name} is being closed.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {name} is being closed.</translation>
    </message>
    <message id="said.storage_damaged">
        <source>The {file} is damaged. {when_damaged}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {file} is damaged. {when_damaged}</translation>
    </message>
    <message id="said.storage_disk">
        <source>The disk with the {name} reports an error, or is full.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The disk with the {name} reports an error, or is full.</translation>
    </message>
    <message id="said.storage_folder">
        <source>{path} is a folder; the {name} must be a file.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>{path} is a folder; the {name} must be a file.</translation>
    </message>
    <message id="said.storage_forbidden">
        <source>The {file} or folder may not be used. Allow reading and writing.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {file} or folder may not be used. Allow reading and writing.</translation>
    </message>
    <message id="said.storage_full">
        <source>The disk is full: the {name} cannot be written. Free some space.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The disk is full: the {name} cannot be written. Free some space.</translation>
    </message>
    <message id="said.storage_held">
        <source>Another program holds the {file}. Close it, or wait a moment.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>Another program holds the {file}. Close it, or wait a moment.</translation>
    </message>
    <message id="said.storage_left_damaged">
        <source>The {file} {path} is damaged ({why}); it was left as it is. {when_damaged}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {file} {path} is damaged ({why}); it was left as it is. {when_damaged}</translation>
    </message>
    <message id="said.storage_memory">
        <source>There is not enough memory to use the {name}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>There is not enough memory to use the {name}.</translation>
    </message>
    <message id="said.storage_newer">
        <source>The {name} {path} was made by a newer Callpop (its version is {version}, this one knows {newest}). Install the newer Callpop again, or move the file away.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {name} {path} was made by a newer Callpop (its version is {version}, this one knows {newest}). Install the newer Callpop again, or move the file away.</translation>
    </message>
    <message id="said.storage_no_folder">
        <source>The folder {folder} cannot be made: {why}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The folder {folder} cannot be made: {why}.</translation>
    </message>
    <message id="said.storage_no_journal">
        <source>The folder {folder} cannot hold the {name} (is it on a network share?). Choose a local one.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The folder {folder} cannot hold the {name} (is it on a network share?). Choose a local one.</translation>
    </message>
    <message id="said.storage_no_lock">
        <source>The {file} cannot be locked: it must not be on a network share.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {file} cannot be locked: it must not be on a network share.</translation>
    </message>
    <message id="said.storage_no_open">
        <source>The {file} cannot be opened. Is its folder there, and may it be written?</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {file} cannot be opened. Is its folder there, and may it be written?</translation>
    </message>
    <message id="said.storage_none">
        <source>There is no {name} at {path}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>There is no {name} at {path}.</translation>
    </message>
    <message id="said.storage_not_upgraded">
        <source>The {name} could not be brought up to date and was left as it is ({why}).</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {name} could not be brought up to date and was left as it is ({why}).</translation>
    </message>
    <message id="said.storage_read_only">
        <source>The {file} or folder is read-only. Allow writing to it.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {file} or folder is read-only. Allow writing to it.</translation>
    </message>
    <message id="said.storage_set_aside">
        <source>The {name} was damaged. It was set aside as {file}, in {folder}, and a new one was begun.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {name} was damaged. It was set aside as {file}, in {folder}, and a new one was begun.</translation>
    </message>
    <message id="said.storage_shared">
        <source>The {name} cannot be on a network share ({kind}): it would come to harm in {folder}. {when_shared}</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {name} cannot be on a network share ({kind}): it would come to harm in {folder}. {when_shared}</translation>
    </message>
    <message id="said.storage_too_large">
        <source>The disk cannot hold a file as large as the {name}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The disk cannot hold a file as large as the {name}.</translation>
    </message>
    <message id="said.storage_unusable">
        <source>The {file} cannot be used: {why}.</source>
        <extracomment>What is wrong below the screen: the call log&apos;s file, the port, the desktop&apos;s notifications.</extracomment>
        <translation>The {file} cannot be used: {why}.</translation>
    </message>
    <message id="said.switch_refused">
        <source>The system refuses: {reason}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The system refuses: {reason}</translation>
    </message>
    <message id="said.the_file">
        <source>the file</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>the file</translation>
    </message>
    <message id="said.toml_deep">
        <source>expected TOML, but it is nested too deep</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected TOML, but it is nested too deep</translation>
    </message>
    <message id="said.toml_large">
        <source>expected TOML: it is larger than {n} MB</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected TOML: it is larger than {n} MB</translation>
    </message>
    <message id="said.toml_not_utf8">
        <source>expected text in UTF-8, but byte {n} is not</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected text in UTF-8, but byte {n} is not</translation>
    </message>
    <message id="said.toml_wrong">
        <source>expected TOML: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>expected TOML: {why}</translation>
    </message>
    <message id="said.unknown_key">
        <source>unknown key; it is ignored</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>unknown key; it is ignored</translation>
    </message>
    <message id="said.unknown_key_near">
        <source>unknown key, did you mean &apos;{near}&apos;?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>unknown key, did you mean &apos;{near}&apos;?</translation>
    </message>
    <message id="said.unknown_section">
        <source>unknown section; it is ignored</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>unknown section; it is ignored</translation>
    </message>
    <message id="said.unknown_section_near">
        <source>unknown section, did you mean &apos;{near}&apos;?</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>unknown section, did you mean &apos;{near}&apos;?</translation>
    </message>
    <message id="said.unread_cards">
        <source>{n} cards cannot be read or name nobody</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{n} cards cannot be read or name nobody</translation>
    </message>
    <message id="said.unreadable">
        <source>{file} cannot be read: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>{file} cannot be read: {why}</translation>
    </message>
    <message id="said.url_backslash">
        <source>The address holds a backslash; write it percent-encoded.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address holds a backslash; write it percent-encoded.</translation>
    </message>
    <message id="said.url_brace">
        <source>A brace stands alone; write %7B for {left} and %7D for {right}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>A brace stands alone; write %7B for {left} and %7D for {right}.</translation>
    </message>
    <message id="said.url_dots">
        <source>The path must not hold &apos;.&apos; or &apos;..&apos;.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The path must not hold &apos;.&apos; or &apos;..&apos;.</translation>
    </message>
    <message id="said.url_host">
        <source>The host {host} is not among those that may be opened.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The host {host} is not among those that may be opened.</translation>
    </message>
    <message id="said.url_host_placeholder">
        <source>The host must be written out: no placeholder before the first / after https://.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The host must be written out: no placeholder before the first / after https://.</translation>
    </message>
    <message id="said.url_host_unreadable">
        <source>The host of the address cannot be read.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The host of the address cannot be read.</translation>
    </message>
    <message id="said.url_invisible">
        <source>The address holds a space or an invisible character; write it percent-encoded.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address holds a space or an invisible character; write it percent-encoded.</translation>
    </message>
    <message id="said.url_no_host">
        <source>The address has no host.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address has no host.</translation>
    </message>
    <message id="said.url_port_unreadable">
        <source>The host or port of the address cannot be read.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The host or port of the address cannot be read.</translation>
    </message>
    <message id="said.url_port_zero">
        <source>Port 0 cannot be opened.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Port 0 cannot be opened.</translation>
    </message>
    <message id="said.url_scheme">
        <source>The address must begin with https:// or http://.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address must begin with https:// or http://.</translation>
    </message>
    <message id="said.url_scheme_more">
        <source>The address must begin with https://, http:// or a scheme that the settings allow.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address must begin with https://, http:// or a scheme that the settings allow.</translation>
    </message>
    <message id="said.url_scheme_more_not">
        <source>The address must begin with https://, http:// or a scheme that the settings allow, not {given}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address must begin with https://, http:// or a scheme that the settings allow, not {given}.</translation>
    </message>
    <message id="said.url_scheme_not">
        <source>The address must begin with https:// or http://, not {given}.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address must begin with https:// or http://, not {given}.</translation>
    </message>
    <message id="said.url_unreadable">
        <source>The address cannot be read.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address cannot be read.</translation>
    </message>
    <message id="said.url_user">
        <source>The address holds a user name.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The address holds a user name.</translation>
    </message>
    <message id="said.user_in_url">
        <source>Leave user and password out of the address; they have places of their own</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>Leave user and password out of the address; they have places of their own</translation>
    </message>
    <message id="said.withheld">
        <source>The number is withheld: there is nothing to look up.</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The number is withheld: there is nothing to look up.</translation>
    </message>
    <message id="said.wrong_ca">
        <source>The certificate authority {file} cannot be used: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The certificate authority {file} cannot be used: {why}</translation>
    </message>
    <message id="said.wrong_certificate">
        <source>The certificate of {host} is not valid: {why}</source>
        <extracomment>What does not fit, where somebody enters it, and files that cannot be changed.</extracomment>
        <translation>The certificate of {host} is not valid: {why}</translation>
    </message>
    <message id="section.quiet.label">
        <source>Quiet</source>
        <translation>Quiet</translation>
    </message>
    <message id="section.sharing.label">
        <source>Several people</source>
        <translation>Several people</translation>
    </message>
    <message id="section.system.label">
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message id="section.updates.label">
        <source>New versions</source>
        <translation>New versions</translation>
    </message>
    <message id="setting.agent.emails.hint">
        <source>My e-mail addresses in the telephony portal; any of them makes a call mine.</source>
        <translation>My e-mail addresses in the telephony portal; any of them makes a call mine.</translation>
    </message>
    <message id="setting.agent.emails.label">
        <source>E-mail addresses</source>
        <translation>E-mail addresses</translation>
    </message>
    <message id="setting.agent.mobiles.hint">
        <source>My mobiles, if the platform rings them too.</source>
        <translation>My mobiles, if the platform rings them too.</translation>
    </message>
    <message id="setting.agent.mobiles.label">
        <source>Mobiles</source>
        <translation>Mobiles</translation>
    </message>
    <message id="setting.agent.numbers.hint">
        <source>My internal and direct numbers.</source>
        <translation>My internal and direct numbers.</translation>
    </message>
    <message id="setting.agent.numbers.label">
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message id="setting.agent.region.hint">
        <source>Two-letter country of numbers without a country code.</source>
        <translation>Two-letter country of numbers without a country code.</translation>
    </message>
    <message id="setting.agent.region.label">
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message id="setting.appearance.language.hint">
        <source>The language of the windows.</source>
        <translation>The language of the windows.</translation>
    </message>
    <message id="setting.appearance.language.label">
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message id="setting.appearance.motion.hint">
        <source>Reduced motion only fades; nothing slides or pulses.</source>
        <translation>Reduced motion only fades; nothing slides or pulses.</translation>
    </message>
    <message id="setting.appearance.motion.label">
        <source>Motion</source>
        <translation>Motion</translation>
    </message>
    <message id="setting.appearance.text_size.hint">
        <source>The size of all text.</source>
        <translation>The size of all text.</translation>
    </message>
    <message id="setting.appearance.text_size.label">
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message id="setting.appearance.theme.hint">
        <source>Light or dark.</source>
        <translation>Light or dark.</translation>
    </message>
    <message id="setting.appearance.theme.label">
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message id="setting.books.auth.hint">
        <source>How the server is told who asks.</source>
        <translation>How the server is told who asks.</translation>
    </message>
    <message id="setting.books.auth.label">
        <source>Sign in with</source>
        <translation>Sign in with</translation>
    </message>
    <message id="setting.books.base.hint">
        <source>Where in the directory the search begins, such as ou=people,dc=example,dc=com.</source>
        <translation>Where in the directory the search begins, such as ou=people,dc=example,dc=com.</translation>
    </message>
    <message id="setting.books.base.label">
        <source>Search base</source>
        <translation>Search base</translation>
    </message>
    <message id="setting.books.ca.hint">
        <source>A PEM file of the company&apos;s own; empty where the system knows it.</source>
        <translation>A PEM file of the company&apos;s own; empty where the system knows it.</translation>
    </message>
    <message id="setting.books.ca.label">
        <source>Certificate authority</source>
        <translation>Certificate authority</translation>
    </message>
    <message id="setting.books.columns.hint">
        <source>Where a contact&apos;s fields come from, such as number=ipPhone; empty: the usual ones.</source>
        <translation>Where a contact&apos;s fields come from, such as number=ipPhone; empty: the usual ones.</translation>
    </message>
    <message id="setting.books.columns.label">
        <source>Attributes</source>
        <translation>Attributes</translation>
    </message>
    <message id="setting.books.delimiter.hint">
        <source>The character that separates the columns.</source>
        <translation>The character that separates the columns.</translation>
    </message>
    <message id="setting.books.delimiter.label">
        <source>Between columns</source>
        <translation>Between columns</translation>
    </message>
    <message id="setting.books.encoding.hint">
        <source>The file&apos;s encoding, such as cp1252; empty: it is found out.</source>
        <translation>The file&apos;s encoding, such as cp1252; empty: it is found out.</translation>
    </message>
    <message id="setting.books.encoding.label">
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message id="setting.books.filter.hint">
        <source>Which entries count; empty: all with a telephone number.</source>
        <translation>Which entries count; empty: all with a telephone number.</translation>
    </message>
    <message id="setting.books.filter.label">
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message id="setting.books.kind.hint">
        <source>What the address book is.</source>
        <translation>What the address book is.</translation>
    </message>
    <message id="setting.books.kind.label">
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message id="setting.books.name.hint">
        <source>Shown as the source of a contact.</source>
        <translation>Shown as the source of a contact.</translation>
    </message>
    <message id="setting.books.name.label">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="setting.books.path.hint">
        <source>A file on this computer, or for vCard also a folder; changes are noticed.</source>
        <translation>A file on this computer, or for vCard also a folder; changes are noticed.</translation>
    </message>
    <message id="setting.books.path.label">
        <source>File</source>
        <translation>File</translation>
    </message>
    <message id="setting.books.plain.hint">
        <source>Whether the password may go to another computer readable by others.</source>
        <translation>Whether the password may go to another computer readable by others.</translation>
    </message>
    <message id="setting.books.plain.label">
        <source>Allow an unprotected way</source>
        <translation>Allow an unprotected way</translation>
    </message>
    <message id="setting.books.refresh.hint">
        <source>Time between two looks at the server.</source>
        <translation>Time between two looks at the server.</translation>
    </message>
    <message id="setting.books.refresh.label">
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message id="setting.books.region.hint">
        <source>Two-letter country of the book&apos;s numbers without a country code; empty: mine.</source>
        <translation>Two-letter country of the book&apos;s numbers without a country code; empty: mine.</translation>
    </message>
    <message id="setting.books.region.label">
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message id="setting.books.secret.hint">
        <source>Kept in the keyring for this server alone, never in a file of settings.</source>
        <translation>Kept in the keyring for this server alone, never in a file of settings.</translation>
    </message>
    <message id="setting.books.secret.label">
        <source>Password or token</source>
        <translation>Password or token</translation>
    </message>
    <message id="setting.books.table.hint">
        <source>What each column holds; several may hold numbers.</source>
        <translation>What each column holds; several may hold numbers.</translation>
    </message>
    <message id="setting.books.table.label">
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message id="setting.books.tls.hint">
        <source>How the way to the directory is protected.</source>
        <translation>How the way to the directory is protected.</translation>
    </message>
    <message id="setting.books.tls.label">
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message id="setting.books.url.hint">
        <source>A CardDAV server or address book (https://…), or a directory (ldap://…, ldaps://…).</source>
        <translation>A CardDAV server or address book (https://…), or a directory (ldap://…, ldaps://…).</translation>
    </message>
    <message id="setting.books.url.label">
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message id="setting.books.user.hint">
        <source>Who asks; for a directory its DN or user@domain; empty asks anonymously.</source>
        <translation>Who asks; for a directory its DN or user@domain; empty asks anonymously.</translation>
    </message>
    <message id="setting.books.user.label">
        <source>User</source>
        <translation>User</translation>
    </message>
    <message id="setting.crm.browser.hint">
        <source>The command that opens a record, with %s for the address; empty: the system&apos;s browser.</source>
        <translation>The command that opens a record, with %s for the address; empty: the system&apos;s browser.</translation>
    </message>
    <message id="setting.crm.browser.label">
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message id="setting.crm.create_template.hint">
        <source>The address of a form for a new contact, for callers that nobody knows.</source>
        <translation>The address of a form for a new contact, for callers that nobody knows.</translation>
    </message>
    <message id="setting.crm.create_template.label">
        <source>Address of a new contact</source>
        <translation>Address of a new contact</translation>
    </message>
    <message id="setting.crm.hosts.hint">
        <source>Hosts that may be opened, such as *.example.com; empty: any.</source>
        <translation>Hosts that may be opened, such as *.example.com; empty: any.</translation>
    </message>
    <message id="setting.crm.hosts.label">
        <source>Allowed hosts</source>
        <translation>Allowed hosts</translation>
    </message>
    <message id="setting.crm.open_when.hint">
        <source>When it opens; never by itself for withheld numbers.</source>
        <translation>When it opens; never by itself for withheld numbers.</translation>
    </message>
    <message id="setting.crm.open_when.label">
        <source>Open the record</source>
        <translation>Open the record</translation>
    </message>
    <message id="setting.crm.preset.hint">
        <source>The CRM whose addresses were taken over; the addresses below are what counts.</source>
        <translation>The CRM whose addresses were taken over; the addresses below are what counts.</translation>
    </message>
    <message id="setting.crm.preset.label">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="setting.crm.preset_fields.hint">
        <source>What the CRM&apos;s addresses need to know of my company, as name=value.</source>
        <translation>What the CRM&apos;s addresses need to know of my company, as name=value.</translation>
    </message>
    <message id="setting.crm.preset_fields.label">
        <source>My company there</source>
        <translation>My company there</translation>
    </message>
    <message id="setting.crm.record_template.hint">
        <source>The address of a known contact&apos;s record, with {contact_id}.</source>
        <translation>The address of a known contact&apos;s record, with {contact_id}.</translation>
    </message>
    <message id="setting.crm.record_template.label">
        <source>Address of a record</source>
        <translation>Address of a record</translation>
    </message>
    <message id="setting.crm.schemes.hint">
        <source>Schemes that may be opened besides http and https.</source>
        <translation>Schemes that may be opened besides http and https.</translation>
    </message>
    <message id="setting.crm.schemes.label">
        <source>Other schemes</source>
        <translation>Other schemes</translation>
    </message>
    <message id="setting.crm.template.hint">
        <source>The address that finds a caller, with placeholders such as {number_e164}.</source>
        <translation>The address that finds a caller, with placeholders such as {number_e164}.</translation>
    </message>
    <message id="setting.crm.template.label">
        <source>Search address</source>
        <translation>Search address</translation>
    </message>
    <message id="setting.dial.a_number.hint">
        <source>The phone of mine that rings first; empty: the platform knows.</source>
        <translation>The phone of mine that rings first; empty: the platform knows.</translation>
    </message>
    <message id="setting.dial.a_number.label">
        <source>My phone</source>
        <translation>My phone</translation>
    </message>
    <message id="setting.dial.account.hint">
        <source>Whose API token it is; empty: my first e-mail address.</source>
        <translation>Whose API token it is; empty: my first e-mail address.</translation>
    </message>
    <message id="setting.dial.account.label">
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message id="setting.dial.auto_answer.hint">
        <source>My phone answers by itself, if it can.</source>
        <translation>My phone answers by itself, if it can.</translation>
    </message>
    <message id="setting.dial.auto_answer.label">
        <source>Answer by itself</source>
        <translation>Answer by itself</translation>
    </message>
    <message id="setting.dial.b_cli.hint">
        <source>The number that the other side sees; empty: the platform knows.</source>
        <translation>The number that the other side sees; empty: the platform knows.</translation>
    </message>
    <message id="setting.dial.b_cli.label">
        <source>Number shown</source>
        <translation>Number shown</translation>
    </message>
    <message id="setting.dial.base_url.hint">
        <source>Where the telephony platform&apos;s API is.</source>
        <translation>Where the telephony platform&apos;s API is.</translation>
    </message>
    <message id="setting.dial.base_url.label">
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message id="setting.dial.by.hint">
        <source>Who places a call: this computer&apos;s phone program, or the telephony platform.</source>
        <translation>Who places a call: this computer&apos;s phone program, or the telephony platform.</translation>
    </message>
    <message id="setting.dial.by.label">
        <source>Calls are placed by</source>
        <translation>Calls are placed by</translation>
    </message>
    <message id="setting.dial.link.hint">
        <source>How the phone program gets the number: tel:{number}, callto:{number}, sip:{number}@host, or a link of its own whose scheme may be opened.</source>
        <translation>How the phone program gets the number: tel:{number}, callto:{number}, sip:{number}@host, or a link of its own whose scheme may be opened.</translation>
    </message>
    <message id="setting.dial.link.label">
        <source>Link for the phone program</source>
        <translation>Link for the phone program</translation>
    </message>
    <message id="setting.listener.certificate.hint">
        <source>A PEM certificate (chain) for HTTPS; empty for HTTP.</source>
        <translation>A PEM certificate (chain) for HTTPS; empty for HTTP.</translation>
    </message>
    <message id="setting.listener.certificate.label">
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message id="setting.listener.host.hint">
        <source>The address the listener binds to.</source>
        <translation>The address the listener binds to.</translation>
    </message>
    <message id="setting.listener.host.label">
        <source>Address to listen on</source>
        <translation>Address to listen on</translation>
    </message>
    <message id="setting.listener.key.hint">
        <source>The PEM key that belongs to the certificate.</source>
        <translation>The PEM key that belongs to the certificate.</translation>
    </message>
    <message id="setting.listener.key.label">
        <source>Private key</source>
        <translation>Private key</translation>
    </message>
    <message id="setting.listener.port.hint">
        <source>The port the listener binds to; 0 takes any free one.</source>
        <translation>The port the listener binds to; 0 takes any free one.</translation>
    </message>
    <message id="setting.listener.port.label">
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message id="setting.listener.public_url.hint">
        <source>The address under which the platform reaches the listener, if it differs.</source>
        <translation>The address under which the platform reaches the listener, if it differs.</translation>
    </message>
    <message id="setting.listener.public_url.label">
        <source>Public address</source>
        <translation>Public address</translation>
    </message>
    <message id="setting.log.call_limit.hint">
        <source>Hours after which a call without an end counts as &apos;unknown&apos;.</source>
        <translation>Hours after which a call without an end counts as &apos;unknown&apos;.</translation>
    </message>
    <message id="setting.log.call_limit.label">
        <source>Call without an end</source>
        <translation>Call without an end</translation>
    </message>
    <message id="setting.log.export_bom.hint">
        <source>CSV files begin with a mark by which older spreadsheets know UTF-8.</source>
        <translation>CSV files begin with a mark by which older spreadsheets know UTF-8.</translation>
    </message>
    <message id="setting.log.export_bom.label">
        <source>CSV marked for older Excel</source>
        <translation>CSV marked for older Excel</translation>
    </message>
    <message id="setting.log.mask_days.hint">
        <source>Numbers and names of calls older than this are masked; 0 never masks.</source>
        <translation>Numbers and names of calls older than this are masked; 0 never masks.</translation>
    </message>
    <message id="setting.log.mask_days.label">
        <source>Mask numbers after</source>
        <translation>Mask numbers after</translation>
    </message>
    <message id="setting.log.missed_reminder.hint">
        <source>A missed call that is still open after this long is shown once more; 0: never.</source>
        <translation>A missed call that is still open after this long is shown once more; 0: never.</translation>
    </message>
    <message id="setting.log.missed_reminder.label">
        <source>Remind of missed calls</source>
        <translation>Remind of missed calls</translation>
    </message>
    <message id="setting.log.remind_at.hint">
        <source>Promises that are due are shown then, once no call is up.</source>
        <extracomment>Promises, reminders, and missed calls that wait.</extracomment>
        <translation>Promises that are due are shown then, once no call is up.</translation>
    </message>
    <message id="setting.log.remind_at.label">
        <source>Start of the day</source>
        <extracomment>Promises, reminders, and missed calls that wait.</extracomment>
        <translation>Start of the day</translation>
    </message>
    <message id="setting.log.retention_days.hint">
        <source>Calls older than this are deleted, open missed ones too; those with a promise that is not done stay until it is. 0 keeps all.</source>
        <translation>Calls older than this are deleted, open missed ones too; those with a promise that is not done stay until it is. 0 keeps all.</translation>
    </message>
    <message id="setting.log.retention_days.label">
        <source>Keep calls for</source>
        <translation>Keep calls for</translation>
    </message>
    <message id="setting.log.ringing_limit.hint">
        <source>Minutes after which a ring without an end counts as &apos;unknown&apos;.</source>
        <translation>Minutes after which a ring without an end counts as &apos;unknown&apos;.</translation>
    </message>
    <message id="setting.log.ringing_limit.label">
        <source>Ring without an end</source>
        <translation>Ring without an end</translation>
    </message>
    <message id="setting.lookups.fields.hint">
        <source>What the recipe must know of the company.</source>
        <translation>What the recipe must know of the company.</translation>
    </message>
    <message id="setting.lookups.fields.label">
        <source>Company</source>
        <translation>Company</translation>
    </message>
    <message id="setting.lookups.keep_minutes.hint">
        <source>How long an answer is good.</source>
        <translation>How long an answer is good.</translation>
    </message>
    <message id="setting.lookups.keep_minutes.label">
        <source>Keep answers</source>
        <translation>Keep answers</translation>
    </message>
    <message id="setting.lookups.kept.hint">
        <source>Kept in the keyring for this host alone, never in a file of settings.</source>
        <translation>Kept in the keyring for this host alone, never in a file of settings.</translation>
    </message>
    <message id="setting.lookups.kept.label">
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message id="setting.lookups.name.hint">
        <source>Shown as the source of a contact.</source>
        <translation>Shown as the source of a contact.</translation>
    </message>
    <message id="setting.lookups.name.label">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="setting.lookups.plain_http.hint">
        <source>Whether secrets may go to another computer readable by others.</source>
        <translation>Whether secrets may go to another computer readable by others.</translation>
    </message>
    <message id="setting.lookups.plain_http.label">
        <source>Allow http://</source>
        <translation>Allow http://</translation>
    </message>
    <message id="setting.lookups.recipe.hint">
        <source>How the system is asked: a ready recipe or one&apos;s own.</source>
        <translation>How the system is asked: a ready recipe or one&apos;s own.</translation>
    </message>
    <message id="setting.lookups.recipe.label">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="setting.lookups.secrets.hint">
        <source>What the keyring calls the secrets, so that look-ups can share them.</source>
        <translation>What the keyring calls the secrets, so that look-ups can share them.</translation>
    </message>
    <message id="setting.lookups.secrets.label">
        <source>Names in the keyring</source>
        <translation>Names in the keyring</translation>
    </message>
    <message id="setting.popup.age_limit.hint">
        <source>A ring older than this shows no card.</source>
        <translation>A ring older than this shows no card.</translation>
    </message>
    <message id="setting.popup.age_limit.label">
        <source>Oldest ring</source>
        <translation>Oldest ring</translation>
    </message>
    <message id="setting.popup.corner.hint">
        <source>The corner of the screen where cards stand.</source>
        <translation>The corner of the screen where cards stand.</translation>
    </message>
    <message id="setting.popup.corner.label">
        <source>Corner</source>
        <translation>Corner</translation>
    </message>
    <message id="setting.popup.elsewhere.hint">
        <source>How long &apos;answered by a colleague&apos; stays.</source>
        <translation>How long &apos;answered by a colleague&apos; stays.</translation>
    </message>
    <message id="setting.popup.elsewhere.label">
        <source>A colleague&apos;s answer stays</source>
        <translation>A colleague&apos;s answer stays</translation>
    </message>
    <message id="setting.popup.elsewhere_group.hint">
        <source>The same, when a whole group rang.</source>
        <translation>The same, when a whole group rang.</translation>
    </message>
    <message id="setting.popup.elsewhere_group.label">
        <source>The same for a group</source>
        <translation>The same for a group</translation>
    </message>
    <message id="setting.popup.ended.hint">
        <source>How long the card stays after my call, for a note.</source>
        <translation>How long the card stays after my call, for a note.</translation>
    </message>
    <message id="setting.popup.ended.label">
        <source>Time for the note</source>
        <translation>Time for the note</translation>
    </message>
    <message id="setting.popup.group_size.hint">
        <source>From this many other phones on, a ring counts as a group&apos;s.</source>
        <translation>From this many other phones on, a ring counts as a group&apos;s.</translation>
    </message>
    <message id="setting.popup.group_size.label">
        <source>A group begins at</source>
        <translation>A group begins at</translation>
    </message>
    <message id="setting.popup.hide_in_capture.hint">
        <source>Cards are left out of screenshots and shared screens, where the system offers it (Windows, macOS).</source>
        <translation>Cards are left out of screenshots and shared screens, where the system offers it (Windows, macOS).</translation>
    </message>
    <message id="setting.popup.hide_in_capture.label">
        <source>Keep cards out of captures</source>
        <translation>Keep cards out of captures</translation>
    </message>
    <message id="setting.popup.in_call_full.hint">
        <source>How long a card stays full after I answer.</source>
        <translation>How long a card stays full after I answer.</translation>
    </message>
    <message id="setting.popup.in_call_full.label">
        <source>Full card for</source>
        <translation>Full card for</translation>
    </message>
    <message id="setting.popup.max_cards.hint">
        <source>Older ones wait behind a chip.</source>
        <translation>Older ones wait behind a chip.</translation>
    </message>
    <message id="setting.popup.max_cards.label">
        <source>Cards at once</source>
        <translation>Cards at once</translation>
    </message>
    <message id="setting.popup.missed.hint">
        <source>How long a missed call stays full before it folds into the strip.</source>
        <translation>How long a missed call stays full before it folds into the strip.</translation>
    </message>
    <message id="setting.popup.missed.label">
        <source>A missed call stays</source>
        <translation>A missed call stays</translation>
    </message>
    <message id="setting.popup.missed_minimum.hint">
        <source>A call that rang shorter than this goes to the log only.</source>
        <translation>A call that rang shorter than this goes to the log only.</translation>
    </message>
    <message id="setting.popup.missed_minimum.label">
        <source>Shortest missed call</source>
        <translation>Shortest missed call</translation>
    </message>
    <message id="setting.popup.outgoing.hint">
        <source>The card when the other side answers my call.</source>
        <translation>The card when the other side answers my call.</translation>
    </message>
    <message id="setting.popup.outgoing.label">
        <source>When I call</source>
        <translation>When I call</translation>
    </message>
    <message id="setting.popup.ring_time.hint">
        <source>How long my phone rings; then the card says &apos;Still waiting&apos;.</source>
        <translation>How long my phone rings; then the card says &apos;Still waiting&apos;.</translation>
    </message>
    <message id="setting.popup.ring_time.label">
        <source>Ring time</source>
        <translation>Ring time</translation>
    </message>
    <message id="setting.popup.screen.hint">
        <source>The screen on which cards stand.</source>
        <translation>The screen on which cards stand.</translation>
    </message>
    <message id="setting.popup.screen.label">
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message id="setting.popup.when_answered.hint">
        <source>What the card does once I have answered.</source>
        <translation>What the card does once I have answered.</translation>
    </message>
    <message id="setting.popup.when_answered.label">
        <source>When I answer</source>
        <translation>When I answer</translation>
    </message>
    <message id="setting.popup.when_elsewhere.hint">
        <source>What the card does once a colleague has answered.</source>
        <translation>What the card does once a colleague has answered.</translation>
    </message>
    <message id="setting.popup.when_elsewhere.label">
        <source>When a colleague answers</source>
        <translation>When a colleague answers</translation>
    </message>
    <message id="setting.popup.when_ended.hint">
        <source>What becomes of the card after my call.</source>
        <translation>What becomes of the card after my call.</translation>
    </message>
    <message id="setting.popup.when_ended.label">
        <source>When my call is over</source>
        <translation>When my call is over</translation>
    </message>
    <message id="setting.popup.when_missed.hint">
        <source>What the card does once nobody has answered.</source>
        <translation>What the card does once nobody has answered.</translation>
    </message>
    <message id="setting.popup.when_missed.label">
        <source>When nobody answers</source>
        <translation>When nobody answers</translation>
    </message>
    <message id="setting.quiet.hours.hint">
        <source>In these hours no card comes, nothing sounds, and neither a reminder nor a record opens by itself. Calls are in the call log; missed ones are counted in the tray, and told once the quiet is over. The tray&apos;s menu shows calls all the same when that is wanted.</source>
        <translation>In these hours no card comes, nothing sounds, and neither a reminder nor a record opens by itself. Calls are in the call log; missed ones are counted in the tray, and told once the quiet is over. The tray&apos;s menu shows calls all the same when that is wanted.</translation>
    </message>
    <message id="setting.quiet.hours.label">
        <source>Quiet hours</source>
        <translation>Quiet hours</translation>
    </message>
    <message id="setting.quiet.system.hint">
        <source>Heeded where the system tells it. Without cards it is as in quiet hours.</source>
        <translation>Heeded where the system tells it. Without cards it is as in quiet hours.</translation>
    </message>
    <message id="setting.quiet.system.label">
        <source>When the system says “do not disturb”</source>
        <translation>When the system says “do not disturb”</translation>
    </message>
    <message id="setting.relay.ca_file.hint">
        <source>A PEM file of the company&apos;s own; empty where the system knows it.</source>
        <translation>A PEM file of the company&apos;s own; empty where the system knows it.</translation>
    </message>
    <message id="setting.relay.ca_file.label">
        <source>Certificate authority</source>
        <translation>Certificate authority</translation>
    </message>
    <message id="setting.relay.url.hint">
        <source>The address of the company&apos;s relay.</source>
        <translation>The address of the company&apos;s relay.</translation>
    </message>
    <message id="setting.relay.url.label">
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message id="setting.rules.callers.hint">
        <source>Numbers, beginnings such as +3185*, &apos;withheld&apos; (hidden number) or &apos;unknown&apos; (in no book).</source>
        <translation>Numbers, beginnings such as +3185*, &apos;withheld&apos; (hidden number) or &apos;unknown&apos; (in no book).</translation>
    </message>
    <message id="setting.rules.callers.label">
        <source>Callers</source>
        <translation>Callers</translation>
    </message>
    <message id="setting.rules.card.hint">
        <source>Whether and how large a card is shown.</source>
        <translation>Whether and how large a card is shown.</translation>
    </message>
    <message id="setting.rules.card.label">
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message id="setting.rules.create_template.hint">
        <source>The address of a form for a new contact; empty: the general one.</source>
        <translation>The address of a form for a new contact; empty: the general one.</translation>
    </message>
    <message id="setting.rules.create_template.label">
        <source>New contact</source>
        <translation>New contact</translation>
    </message>
    <message id="setting.rules.lines.hint">
        <source>Numbers that were dialled.</source>
        <translation>Numbers that were dialled.</translation>
    </message>
    <message id="setting.rules.lines.label">
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message id="setting.rules.name.hint">
        <source>What the rule is called where a decision is explained.</source>
        <translation>What the rule is called where a decision is explained.</translation>
    </message>
    <message id="setting.rules.name.label">
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message id="setting.rules.open.hint">
        <source>When the caller&apos;s record opens; never by itself for withheld numbers.</source>
        <translation>When the caller&apos;s record opens; never by itself for withheld numbers.</translation>
    </message>
    <message id="setting.rules.open.label">
        <source>Open the record</source>
        <translation>Open the record</translation>
    </message>
    <message id="setting.rules.organisations.hint">
        <source>Names of organisations, as the address books have them.</source>
        <translation>Names of organisations, as the address books have them.</translation>
    </message>
    <message id="setting.rules.organisations.label">
        <source>Organisations</source>
        <translation>Organisations</translation>
    </message>
    <message id="setting.rules.record_template.hint">
        <source>The address of a known contact&apos;s record; empty: the general one.</source>
        <translation>The address of a known contact&apos;s record; empty: the general one.</translation>
    </message>
    <message id="setting.rules.record_template.label">
        <source>Known contact</source>
        <translation>Known contact</translation>
    </message>
    <message id="setting.rules.sound.hint">
        <source>Whether the card is heard.</source>
        <translation>Whether the card is heard.</translation>
    </message>
    <message id="setting.rules.sound.label">
        <source>Sound</source>
        <translation>Sound</translation>
    </message>
    <message id="setting.rules.template.hint">
        <source>The CRM&apos;s search address for these calls; empty: the general one.</source>
        <translation>The CRM&apos;s search address for these calls; empty: the general one.</translation>
    </message>
    <message id="setting.rules.template.label">
        <source>Search address</source>
        <translation>Search address</translation>
    </message>
    <message id="setting.sharing.profiles.hint">
        <source>Several people use this account of the computer: the tray&apos;s menu makes a profile for each and switches between them. Once there is a second one they are in the menu in any case.</source>
        <translation>Several people use this account of the computer: the tray&apos;s menu makes a profile for each and switches between them. Once there is a second one they are in the menu in any case.</translation>
    </message>
    <message id="setting.sharing.profiles.label">
        <source>Profiles in the tray&apos;s menu</source>
        <translation>Profiles in the tray&apos;s menu</translation>
    </message>
    <message id="setting.sounds.missed.hint">
        <source>A sound when a call was missed.</source>
        <translation>A sound when a call was missed.</translation>
    </message>
    <message id="setting.sounds.missed.label">
        <source>Missed call</source>
        <translation>Missed call</translation>
    </message>
    <message id="setting.sounds.missed_file.hint">
        <source>A WAV file of my own for it; empty: Callpop&apos;s.</source>
        <translation>A WAV file of my own for it; empty: Callpop&apos;s.</translation>
    </message>
    <message id="setting.sounds.missed_file.label">
        <source>Sound of a missed call</source>
        <translation>Sound of a missed call</translation>
    </message>
    <message id="setting.sounds.ring.hint">
        <source>A soft sound while my phone rings; rules come first.</source>
        <translation>A soft sound while my phone rings; rules come first.</translation>
    </message>
    <message id="setting.sounds.ring.label">
        <source>While it rings</source>
        <translation>While it rings</translation>
    </message>
    <message id="setting.sounds.ring_file.hint">
        <source>A WAV file of my own for it; empty: Callpop&apos;s.</source>
        <translation>A WAV file of my own for it; empty: Callpop&apos;s.</translation>
    </message>
    <message id="setting.sounds.ring_file.label">
        <source>Sound while it rings</source>
        <translation>Sound while it rings</translation>
    </message>
    <message id="setting.sounds.volume.hint">
        <source>How loud both are.</source>
        <translation>How loud both are.</translation>
    </message>
    <message id="setting.sounds.volume.label">
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message id="setting.source.kind.hint">
        <source>Where notifications come from: this computer or a relay.</source>
        <translation>Where notifications come from: this computer or a relay.</translation>
    </message>
    <message id="setting.source.kind.label">
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message id="setting.system.callpop_links.hint">
        <source>Links that begin with callpop:// open in Callpop, which asks first.</source>
        <translation>Links that begin with callpop:// open in Callpop, which asks first.</translation>
    </message>
    <message id="setting.system.callpop_links.label">
        <source>Open callpop:// links</source>
        <translation>Open callpop:// links</translation>
    </message>
    <message id="setting.system.start_at_login.hint">
        <source>Callpop starts when I log in to this computer.</source>
        <translation>Callpop starts when I log in to this computer.</translation>
    </message>
    <message id="setting.system.start_at_login.label">
        <source>Start at login</source>
        <translation>Start at login</translation>
    </message>
    <message id="setting.system.tel_links.hint">
        <source>Links with telephone numbers (tel:, callto:) open in Callpop, which asks before it calls.</source>
        <translation>Links with telephone numbers (tel:, callto:) open in Callpop, which asks before it calls.</translation>
    </message>
    <message id="setting.system.tel_links.label">
        <source>Call numbers in links</source>
        <translation>Call numbers in links</translation>
    </message>
    <message id="setting.system.terminal_server.hint">
        <source>In a remote session nothing moves or shines through, and calls come through a relay.</source>
        <translation>In a remote session nothing moves or shines through, and calls come through a relay.</translation>
    </message>
    <message id="setting.system.terminal_server.label">
        <source>Terminal server</source>
        <translation>Terminal server</translation>
    </message>
    <message id="setting.updates.check.hint">
        <source>Once a day the address below is asked for a new version; nothing is downloaded.</source>
        <translation>Once a day the address below is asked for a new version; nothing is downloaded.</translation>
    </message>
    <message id="setting.updates.check.label">
        <source>Look for new versions</source>
        <translation>Look for new versions</translation>
    </message>
    <message id="setting.updates.url.hint">
        <source>The address of a small JSON file that names the newest version; empty: nobody is asked.</source>
        <translation>The address of a small JSON file that names the newest version; empty: nobody is asked.</translation>
    </message>
    <message id="setting.updates.url.label">
        <source>Where to look</source>
        <translation>Where to look</translation>
    </message>
    <message id="settings.add">
        <source>Add</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Add</translation>
    </message>
    <message id="settings.add_line">
        <source>Add a line</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Add a line</translation>
    </message>
    <message id="settings.add_person">
        <source>Add a colleague</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Add a colleague</translation>
    </message>
    <message id="settings.choose_file">
        <source>File…</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>File…</translation>
    </message>
    <message id="settings.choose_folder">
        <source>Folder…</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Folder…</translation>
    </message>
    <message id="settings.emails">
        <source>E-mail addresses</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>E-mail addresses</translation>
    </message>
    <message id="settings.insert">
        <source>Insert {name}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Insert {name}</translation>
    </message>
    <message id="settings.label">
        <source>Called</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Called</translation>
    </message>
    <message id="settings.less">
        <source>{name}: less</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{name}: less</translation>
    </message>
    <message id="settings.lines">
        <source>Lines</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Lines</translation>
    </message>
    <message id="settings.lines_hint">
        <source>What a dialled number is called on the card.</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>What a dialled number is called on the card.</translation>
    </message>
    <message id="settings.list_hint">
        <source>Separate several with commas</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Separate several with commas</translation>
    </message>
    <message id="settings.more">
        <source>{name}: more</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{name}: more</translation>
    </message>
    <message id="settings.name">
        <source>Name</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Name</translation>
    </message>
    <message id="settings.name_missing">
        <source>A name is missing</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>A name is missing</translation>
    </message>
    <message id="settings.name_taken">
        <source>There is another one called {name}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>There is another one called {name}</translation>
    </message>
    <message id="settings.number">
        <source>Number</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Number</translation>
    </message>
    <message id="settings.numbers">
        <source>Numbers</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Numbers</translation>
    </message>
    <message id="settings.people">
        <source>Colleagues</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Colleagues</translation>
    </message>
    <message id="settings.people_hint">
        <source>Names for the addresses and numbers of colleagues.</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Names for the addresses and numbers of colleagues.</translation>
    </message>
    <message id="settings.placeholders">
        <source>Placeholders</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Placeholders</translation>
    </message>
    <message id="settings.preview">
        <source>Example</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Example</translation>
    </message>
    <message id="settings.preview_none">
        <source>Without an address there is no CRM button</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Without an address there is no CRM button</translation>
    </message>
    <message id="settings.remove">
        <source>Remove the selected row</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Remove the selected row</translation>
    </message>
    <message id="settings.row_as_before">
        <source>In use as it was before: {why}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>In use as it was before: {why}</translation>
    </message>
    <message id="settings.row_down">
        <source>Move down</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Move down</translation>
    </message>
    <message id="settings.row_not_used">
        <source>Not in use yet: {why}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Not in use yet: {why}</translation>
    </message>
    <message id="settings.row_up">
        <source>Move up</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Move up</translation>
    </message>
    <message id="settings.row_waits">
        <source>A row counts once its first column is filled in.</source>
        <translation>A row counts once its first column is filled in.</translation>
    </message>
    <message id="settings.secret_forget">
        <source>Forget: {name}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Forget: {name}</translation>
    </message>
    <message id="settings.secret_keep">
        <source>Keep</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Keep</translation>
    </message>
    <message id="settings.secret_kept">
        <source>Kept</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Kept</translation>
    </message>
    <message id="settings.secret_none">
        <source>None kept yet</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>None kept yet</translation>
    </message>
    <message id="settings.test_call">
        <source>Test call</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Test call</translation>
    </message>
    <message id="settings.test_card">
        <source>Show a test card</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Show a test card</translation>
    </message>
    <message id="settings.title">
        <source>Settings</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Settings</translation>
    </message>
    <message id="settings.unit.%">
        <source>{n} %</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} %</translation>
    </message>
    <message id="settings.unit.days">
        <source>{n} days</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>{n} days</translation>
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
        <translation>Notification URL</translation>
    </message>
    <message id="settings.url_copy">
        <source>Copy</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Copy</translation>
    </message>
    <message id="settings.url_hint">
        <source>Paste it into the portal under Call notifications. It is a secret.</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Paste it into the portal under Call notifications. It is a secret.</translation>
    </message>
    <message id="settings.url_none">
        <source>There is none until the source runs</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>There is none until the source runs</translation>
    </message>
    <message id="settings.version">
        <source>Callpop {version}</source>
        <extracomment>The settings window. [setting.*] says what each setting is called; a hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Callpop {version}</translation>
    </message>
    <message id="settings_more.find">
        <source>Search</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Search</translation>
    </message>
    <message id="settings_more.locked_environment">
        <source>The variable {variable} decides this</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>The variable {variable} decides this</translation>
    </message>
    <message id="settings_more.locked_policy">
        <source>Locked by the administrator of this computer</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Locked by the administrator of this computer</translation>
    </message>
    <message id="settings_more.off">
        <source>Off</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Off</translation>
    </message>
    <message id="settings_more.on">
        <source>On</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>On</translation>
    </message>
    <message id="settings_more.reset">
        <source>Reset “{name}” to its default</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Reset “{name}” to its default</translation>
    </message>
    <message id="settings_more.reset_done">
        <source>{name} is as usual again</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>{name} is as usual again</translation>
    </message>
    <message id="settings_more.reset_page">
        <source>Reset this page</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Reset this page</translation>
    </message>
    <message id="settings_more.reset_page_done" numerus="yes">
        <source>1 setting is as usual again | {n} settings are as usual again</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>
            <numerusform>1 setting is as usual again</numerusform>
            <numerusform>{n} settings are as usual again</numerusform>
        </translation>
    </message>
    <message id="settings_more.results">
        <source>Search results</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Search results</translation>
    </message>
    <message id="settings_more.results_count" numerus="yes">
        <source>1 setting | {n} settings</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>
            <numerusform>1 setting</numerusform>
            <numerusform>{n} settings</numerusform>
        </translation>
    </message>
    <message id="settings_more.results_none">
        <source>Nothing found for “{query}”</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Nothing found for “{query}”</translation>
    </message>
    <message id="settings_more.search">
        <source>Search settings</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Search settings</translation>
    </message>
    <message id="settings_more.undo">
        <source>Undo</source>
        <extracomment>The settings window: search, where values come from, resetting, travelling, and what does not fit.</extracomment>
        <translation>Undo</translation>
    </message>
    <message id="settled.handled">
        <source>Handled by {name}, {time}</source>
        <translation>Handled by {name}, {time}</translation>
    </message>
    <message id="settled.handled_unknown">
        <source>Handled in the team, {time}</source>
        <translation>Handled in the team, {time}</translation>
    </message>
    <message id="settled.talked">
        <source>{name} called back, {time}</source>
        <translation>{name} called back, {time}</translation>
    </message>
    <message id="settled.talked_unknown">
        <source>Team called back, {time}</source>
        <translation>Team called back, {time}</translation>
    </message>
    <message id="setup.advanced">
        <source>Advanced</source>
        <translation>Advanced</translation>
    </message>
    <message id="setup.appearance">
        <source>This is how you appear</source>
        <translation>This is how you appear</translation>
    </message>
    <message id="setup.back">
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message id="setup.continue">
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message id="setup.crm">
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message id="setup.crm_hint">
        <source>One click on the card opens the caller there, in the browser.</source>
        <translation>One click on the card opens the caller there, in the browser.</translation>
    </message>
    <message id="setup.crm_more">
        <source>More: {names} …</source>
        <translation>More: {names} …</translation>
    </message>
    <message id="setup.crm_none">
        <source>No CRM</source>
        <translation>No CRM</translation>
    </message>
    <message id="setup.crm_others">
        <source>Other CRMs</source>
        <translation>Other CRMs</translation>
    </message>
    <message id="setup.crm_own">
        <source>Own URL</source>
        <translation>Own URL</translation>
    </message>
    <message id="setup.crm_title">
        <source>Which CRM opens?</source>
        <translation>Which CRM opens?</translation>
    </message>
    <message id="setup.done">
        <source>done</source>
        <translation>done</translation>
    </message>
    <message id="setup.emails">
        <source>E-mail address in the phone portal</source>
        <translation>E-mail address in the phone portal</translation>
    </message>
    <message id="setup.emails_note">
        <source>Upper or lower case makes no difference. Several addresses: with commas between them.</source>
        <translation>Upper or lower case makes no difference. Several addresses: with commas between them.</translation>
    </message>
    <message id="setup.failed">
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message id="setup.failed_mine">
        <source>It came, but was not recognised: look at the addresses and numbers in step 2.</source>
        <translation>It came, but was not recognised: look at the addresses and numbers in step 2.</translation>
    </message>
    <message id="setup.failed_popup">
        <source>No card was shown: popups may be paused. See &apos;Diagnostics&apos; in the settings.</source>
        <translation>No card was shown: popups may be paused. See &apos;Diagnostics&apos; in the settings.</translation>
    </message>
    <message id="setup.failed_received">
        <source>Nothing came: is Callpop connected? See &apos;Diagnostics&apos; in the settings.</source>
        <translation>Nothing came: is Callpop connected? See &apos;Diagnostics&apos; in the settings.</translation>
    </message>
    <message id="setup.finish">
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message id="setup.found_mine">
        <source>Matched {by}</source>
        <translation>Matched {by}</translation>
    </message>
    <message id="setup.found_opened">
        <source>Opened at {time}</source>
        <translation>Opened at {time}</translation>
    </message>
    <message id="setup.found_popup">
        <source>Shown at {time}</source>
        <translation>Shown at {time}</translation>
    </message>
    <message id="setup.found_received">
        <source>Came at {time}</source>
        <translation>Came at {time}</translation>
    </message>
    <message id="setup.here">
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message id="setup.here_hint">
        <source>The platform must be able to reach this computer: directly, or through a proxy or tunnel.</source>
        <translation>The platform must be able to reach this computer: directly, or through a proxy or tunnel.</translation>
    </message>
    <message id="setup.insert">
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message id="setup.joined">
        <source>{one} and {other}</source>
        <translation>{one} and {other}</translation>
    </message>
    <message id="setup.menu">
        <source>Set up Callpop…</source>
        <translation>Set up Callpop…</translation>
    </message>
    <message id="setup.mobiles">
        <source>Mobile numbers (optional)</source>
        <translation>Mobile numbers (optional)</translation>
    </message>
    <message id="setup.no_crm">
        <source>No CRM is set; that can wait.</source>
        <translation>No CRM is set; that can wait.</translation>
    </message>
    <message id="setup.nobody">
        <source>Nobody yet</source>
        <translation>Nobody yet</translation>
    </message>
    <message id="setup.nobody_hint">
        <source>An address or a number makes a call one&apos;s own</source>
        <translation>An address or a number makes a call one&apos;s own</translation>
    </message>
    <message id="setup.numbers">
        <source>Extension, direct numbers</source>
        <translation>Extension, direct numbers</translation>
    </message>
    <message id="setup.numbers_count" numerus="yes">
        <source>{n} number | {n} numbers</source>
        <translation>
            <numerusform>{n} number</numerusform>
            <numerusform>{n} numbers</numerusform>
        </translation>
    </message>
    <message id="setup.open">
        <source>Open in browser</source>
        <translation>Open in browser</translation>
    </message>
    <message id="setup.play">
        <source>Play a test call</source>
        <translation>Play a test call</translation>
    </message>
    <message id="setup.play_hint">
        <source>It rings here only; nobody&apos;s phone does.</source>
        <translation>It rings here only; nobody&apos;s phone does.</translation>
    </message>
    <message id="setup.preview">
        <source>Preview with {number}, {line}</source>
        <translation>Preview with {number}, {line}</translation>
    </message>
    <message id="setup.region">
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message id="setup.relay">
        <source>A relay of the company</source>
        <translation>A relay of the company</translation>
    </message>
    <message id="setup.relay_hint">
        <source>Paste the link or the code from the administrator. It brings everything else.</source>
        <translation>Paste the link or the code from the administrator. It brings everything else.</translation>
    </message>
    <message id="setup.running">
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message id="setup.running_opened">
        <source>Click &apos;Open in CRM&apos; on the card</source>
        <translation>Click &apos;Open in CRM&apos; on the card</translation>
    </message>
    <message id="setup.secret">
        <source>The last part is a secret: whoever has it can send calls.</source>
        <translation>The last part is a secret: whoever has it can send calls.</translation>
    </message>
    <message id="setup.skip">
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message id="setup.skip_test">
        <source>Test later</source>
        <translation>Test later</translation>
    </message>
    <message id="setup.source">
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message id="setup.source_hint">
        <source>The phone portal sends one small message for each step of a call.</source>
        <translation>The phone portal sends one small message for each step of a call.</translation>
    </message>
    <message id="setup.source_title">
        <source>Where do call notifications come from?</source>
        <translation>Where do call notifications come from?</translation>
    </message>
    <message id="setup.step_of">
        <source>Step {n} of {of}: {name}</source>
        <translation>Step {n} of {of}: {name}</translation>
    </message>
    <message id="setup.template">
        <source>URL template</source>
        <translation>URL template</translation>
    </message>
    <message id="setup.test">
        <source>Test call</source>
        <translation>Test call</translation>
    </message>
    <message id="setup.test_hint">
        <source>A test call goes the way of every real one. Each line is ticked as it happens.</source>
        <translation>A test call goes the way of every real one. Each line is ticked as it happens.</translation>
    </message>
    <message id="setup.test_title">
        <source>Does it work?</source>
        <translation>Does it work?</translation>
    </message>
    <message id="setup.tick.mine">
        <source>Recognised as mine</source>
        <translation>Recognised as mine</translation>
    </message>
    <message id="setup.tick.opened">
        <source>Record opened</source>
        <translation>Record opened</translation>
    </message>
    <message id="setup.tick.popup">
        <source>Popup shown</source>
        <translation>Popup shown</translation>
    </message>
    <message id="setup.tick.received">
        <source>Notification received</source>
        <translation>Notification received</translation>
    </message>
    <message id="setup.title">
        <source>Set up Callpop</source>
        <translation>Set up Callpop</translation>
    </message>
    <message id="setup.url">
        <source>Paste this URL into the portal, under Call notifications</source>
        <translation>Paste this URL into the portal, under Call notifications</translation>
    </message>
    <message id="setup.valid">
        <source>Valid https address</source>
        <translation>Valid https address</translation>
    </message>
    <message id="setup.valid_other">
        <source>Valid address, not https</source>
        <translation>Valid address, not https</translation>
    </message>
    <message id="setup.waiting">
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message id="setup.you">
        <source>You</source>
        <translation>You</translation>
    </message>
    <message id="setup.you_hint">
        <source>Callpop shows only the calls that ring you. It compares these with each call.</source>
        <translation>Callpop shows only the calls that ring you. It compares these with each call.</translation>
    </message>
    <message id="setup.you_title">
        <source>Who are you?</source>
        <translation>Who are you?</translation>
    </message>
    <message id="sheet.copied">
        <source>Copied</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Copied</translation>
    </message>
    <message id="sheet.copy">
        <source>Copy as text</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Copy as text</translation>
    </message>
    <message id="sheet.counted">
        <source>{title} ({n})</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>{title} ({n})</translation>
    </message>
    <message id="sheet.due_today">
        <source>Promises for today</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Promises for today</translation>
    </message>
    <message id="sheet.failed">
        <source>The day sheet could not be read</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>The day sheet could not be read</translation>
    </message>
    <message id="sheet.head">
        <source>Day sheet, {weekday}, {date}</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Day sheet, {weekday}, {date}</translation>
    </message>
    <message id="sheet.menu">
        <source>Day sheet</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Day sheet</translation>
    </message>
    <message id="sheet.missed">
        <source>Open missed calls</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Open missed calls</translation>
    </message>
    <message id="sheet.more">
        <source>and {n} more</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>and {n} more</translation>
    </message>
    <message id="sheet.no_missed">
        <source>No missed call is open</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>No missed call is open</translation>
    </message>
    <message id="sheet.no_promises">
        <source>No promise is due</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>No promise is due</translation>
    </message>
    <message id="sheet.no_without_note">
        <source>Every call of today has its note</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Every call of today has its note</translation>
    </message>
    <message id="sheet.nothing">
        <source>Nothing is left to do</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Nothing is left to do</translation>
    </message>
    <message id="sheet.nothing_hint">
        <source>No missed call is open, every call of today has its note, and no promise is due.</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>No missed call is open, every call of today has its note, and no promise is due.</translation>
    </message>
    <message id="sheet.overdue">
        <source>Promises overdue</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Promises overdue</translation>
    </message>
    <message id="sheet.promises">
        <source>Promises</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Promises</translation>
    </message>
    <message id="sheet.since">
        <source>since {day}</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>since {day}</translation>
    </message>
    <message id="sheet.title">
        <source>Day sheet</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Day sheet</translation>
    </message>
    <message id="sheet.today">
        <source>today</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>today</translation>
    </message>
    <message id="sheet.without_note">
        <source>Calls without a note</source>
        <extracomment>What is still to be done today.</extracomment>
        <translation>Calls without a note</translation>
    </message>
    <message id="sound.broken.copy">
        <source>There is no room for a softer copy of this file.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>There is no room for a softer copy of this file.</translation>
    </message>
    <message id="sound.broken.format">
        <source>This is no WAV file that can be played (PCM).</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>This is no WAV file that can be played (PCM).</translation>
    </message>
    <message id="sound.broken.long">
        <source>This file is longer than 30 s.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>This file is longer than 30 s.</translation>
    </message>
    <message id="sound.broken.missing">
        <source>This file cannot be read.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>This file cannot be read.</translation>
    </message>
    <message id="sound.broken.player">
        <source>Nothing on this computer plays sounds. On Linux one of these programs does: pw-play, paplay, aplay.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Nothing on this computer plays sounds. On Linux one of these programs does: pw-play, paplay, aplay.</translation>
    </message>
    <message id="sound.hint">
        <source>Off by default: the phone rings already. Nothing is heard while popups are paused or the screen is locked.</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Off by default: the phone rings already. Nothing is heard while popups are paused or the screen is locked.</translation>
    </message>
    <message id="sound.own">
        <source>Callpop&apos;s own</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Callpop&apos;s own</translation>
    </message>
    <message id="sound.play">
        <source>Play</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Play</translation>
    </message>
    <message id="sound.play_it">
        <source>Play: {name}</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Play: {name}</translation>
    </message>
    <message id="sound.title">
        <source>Sounds</source>
        <extracomment>What is heard. A hint in English is the schema&apos;s explanation.</extracomment>
        <translation>Sounds</translation>
    </message>
    <message id="stack.answered_by">
        <source>{n} answered by {name}</source>
        <translation>{n} answered by {name}</translation>
    </message>
    <message id="stack.answered_by_team" numerus="yes">
        <source>{n} answered by a colleague | {n} answered by colleagues</source>
        <translation>
            <numerusform>{n} answered by a colleague</numerusform>
            <numerusform>{n} answered by colleagues</numerusform>
        </translation>
    </message>
    <message id="stack.away">
        <source>While away: {what}</source>
        <translation>While away: {what}</translation>
    </message>
    <message id="stack.missed" numerus="yes">
        <source>{n} missed | {n} missed</source>
        <translation>
            <numerusform>{n} missed</numerusform>
            <numerusform>{n} missed</numerusform>
        </translation>
    </message>
    <message id="stack.more">
        <source>+{n} more · Close all</source>
        <translation>+{n} more · Close all</translation>
    </message>
    <message id="state.elsewhere">
        <source>Answered by {name}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Answered by {name}</translation>
    </message>
    <message id="state.elsewhere_unknown">
        <source>Answered by a colleague</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Answered by a colleague</translation>
    </message>
    <message id="state.ended">
        <source>Call ended, talked {t}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Call ended, talked {t}</translation>
    </message>
    <message id="state.ended_bare">
        <source>Call ended</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Call ended</translation>
    </message>
    <message id="state.in_call">
        <source>In call</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>In call</translation>
    </message>
    <message id="state.missed">
        <source>Missed · {time}, rang {n} s</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Missed · {time}, rang {n} s</translation>
    </message>
    <message id="state.missed_bare">
        <source>Missed · {time}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Missed · {time}</translation>
    </message>
    <message id="state.passed">
        <source>Passed on by {name}</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Passed on by {name}</translation>
    </message>
    <message id="state.passed_unknown">
        <source>Passed on by a colleague</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Passed on by a colleague</translation>
    </message>
    <message id="state.rang">
        <source>rang {n} s</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>rang {n} s</translation>
    </message>
    <message id="state.ringing">
        <source>Ringing</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Ringing</translation>
    </message>
    <message id="state.waiting">
        <source>Still waiting</source>
        <extracomment>The popup card. Keys are table.name; {placeholders} stay as they are.</extracomment>
        <translation>Still waiting</translation>
    </message>
    <message id="stats.as_long">
        <source>as long as before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>as long as before</translation>
    </message>
    <message id="stats.as_many">
        <source>as many as before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>as many as before</translation>
    </message>
    <message id="stats.before_answer">
        <source>before an answer</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>before an answer</translation>
    </message>
    <message id="stats.busiest">
        <source>Busiest hours</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Busiest hours</translation>
    </message>
    <message id="stats.busy_few">
        <source>fewer</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>fewer</translation>
    </message>
    <message id="stats.busy_many">
        <source>more</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>more</translation>
    </message>
    <message id="stats.calls">
        <source>Calls</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Calls</translation>
    </message>
    <message id="stats.copied">
        <source>Copied</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Copied</translation>
    </message>
    <message id="stats.copy_picture">
        <source>Copy as a picture</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Copy as a picture</translation>
    </message>
    <message id="stats.csv_files">
        <source>Tables (*.csv)</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Tables (*.csv)</translation>
    </message>
    <message id="stats.export_csv">
        <source>Export CSV</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Export CSV</translation>
    </message>
    <message id="stats.failed">
        <source>The statistics could not be read: {why}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>The statistics could not be read: {why}</translation>
    </message>
    <message id="stats.fewer">
        <source>{n} fewer than before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} fewer than before</translation>
    </message>
    <message id="stats.figure">
        <source>{label}: {value}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{label}: {value}</translation>
    </message>
    <message id="stats.file">
        <source>statistics</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>statistics</translation>
    </message>
    <message id="stats.from">
        <source>From</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>From</translation>
    </message>
    <message id="stats.head_day">
        <source>Your calls, {day}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Your calls, {day}</translation>
    </message>
    <message id="stats.head_days">
        <source>Your calls, last {n} days</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Your calls, last {n} days</translation>
    </message>
    <message id="stats.head_span">
        <source>Your calls, {since} to {until}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Your calls, {since} to {until}</translation>
    </message>
    <message id="stats.head_today">
        <source>Your calls today</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Your calls today</translation>
    </message>
    <message id="stats.hours">
        <source>{since} to {until}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{since} to {until}</translation>
    </message>
    <message id="stats.longer">
        <source>{t} longer</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{t} longer</translation>
    </message>
    <message id="stats.missed_rate">
        <source>Missed by you</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Missed by you</translation>
    </message>
    <message id="stats.month_year">
        <source>{month} {year}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{month} {year}</translation>
    </message>
    <message id="stats.more">
        <source>{n} more than before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} more than before</translation>
    </message>
    <message id="stats.no_callers">
        <source>Nobody with a number called</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Nobody with a number called</translation>
    </message>
    <message id="stats.no_line">
        <source>Unknown line</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Unknown line</translation>
    </message>
    <message id="stats.no_lines">
        <source>No calls on a line</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>No calls on a line</translation>
    </message>
    <message id="stats.none">
        <source>No calls in this period</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>No calls in this period</translation>
    </message>
    <message id="stats.none_before">
        <source>no calls before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>no calls before</translation>
    </message>
    <message id="stats.not_saved">
        <source>It could not be saved: {why}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>It could not be saved: {why}</translation>
    </message>
    <message id="stats.nothing">
        <source>–</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>–</translation>
    </message>
    <message id="stats.per_day">
        <source>Calls per day</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Calls per day</translation>
    </message>
    <message id="stats.per_hour">
        <source>Calls per hour</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Calls per hour</translation>
    </message>
    <message id="stats.per_line">
        <source>Calls per line</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Calls per line</translation>
    </message>
    <message id="stats.per_month">
        <source>Calls per month</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Calls per month</translation>
    </message>
    <message id="stats.per_week">
        <source>Calls per week</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Calls per week</translation>
    </message>
    <message id="stats.per_year">
        <source>Calls per year</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Calls per year</translation>
    </message>
    <message id="stats.period">
        <source>Period</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Period</translation>
    </message>
    <message id="stats.period_days">
        <source>Last {n} days</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Last {n} days</translation>
    </message>
    <message id="stats.period_span">
        <source>From … to …</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>From … to …</translation>
    </message>
    <message id="stats.period_today">
        <source>Today</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Today</translation>
    </message>
    <message id="stats.picture_files">
        <source>Pictures (*.png)</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Pictures (*.png)</translation>
    </message>
    <message id="stats.points_fewer">
        <source>{n} points less</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} points less</translation>
    </message>
    <message id="stats.points_more">
        <source>{n} points more</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{n} points more</translation>
    </message>
    <message id="stats.points_same">
        <source>as before</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>as before</translation>
    </message>
    <message id="stats.rate_missed">
        <source>{rate} missed</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{rate} missed</translation>
    </message>
    <message id="stats.ring">
        <source>Median ring time</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Median ring time</translation>
    </message>
    <message id="stats.save_picture">
        <source>Save as a picture</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Save as a picture</translation>
    </message>
    <message id="stats.saved">
        <source>Saved as {name}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Saved as {name}</translation>
    </message>
    <message id="stats.shorter">
        <source>{t} shorter</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{t} shorter</translation>
    </message>
    <message id="stats.show">
        <source>Show</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Show</translation>
    </message>
    <message id="stats.talk">
        <source>Median talk time</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Median talk time</translation>
    </message>
    <message id="stats.title">
        <source>Statistics</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Statistics</translation>
    </message>
    <message id="stats.to">
        <source>To</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>To</translation>
    </message>
    <message id="stats.today">
        <source>Today</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Today</translation>
    </message>
    <message id="stats.top">
        <source>Top callers</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Top callers</translation>
    </message>
    <message id="stats.walk">
        <source>Arrow keys go from one to the next</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Arrow keys go from one to the next</translation>
    </message>
    <message id="stats.week_of">
        <source>Week of {date}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Week of {date}</translation>
    </message>
    <message id="stats.weekday.0">
        <source>Mon</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Mon</translation>
    </message>
    <message id="stats.weekday.1">
        <source>Tue</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Tue</translation>
    </message>
    <message id="stats.weekday.2">
        <source>Wed</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Wed</translation>
    </message>
    <message id="stats.weekday.3">
        <source>Thu</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Thu</translation>
    </message>
    <message id="stats.weekday.4">
        <source>Fri</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Fri</translation>
    </message>
    <message id="stats.weekday.5">
        <source>Sat</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Sat</translation>
    </message>
    <message id="stats.weekday.6">
        <source>Sun</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>Sun</translation>
    </message>
    <message id="stats.weekday_date">
        <source>{weekday}, {date}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{weekday}, {date}</translation>
    </message>
    <message id="stats.weekday_day">
        <source>{weekday} {d}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>{weekday} {d}</translation>
    </message>
    <message id="stats.within">
        <source>90 % ≤ {t}</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>90 % ≤ {t}</translation>
    </message>
    <message id="stats.within_long">
        <source>90 % of them took {t} at most</source>
        <extracomment>The page of statistics.</extracomment>
        <translation>90 % of them took {t} at most</translation>
    </message>
    <message id="system.links_by_bundle">
        <source>macOS decides: the installed app offers itself for such links.</source>
        <translation>macOS decides: the installed app offers itself for such links.</translation>
    </message>
    <message id="system.no_capture_guard">
        <source>Linux desktops do not offer this.</source>
        <translation>Linux desktops do not offer this.</translation>
    </message>
    <message id="tags.add">
        <source>Add a tag</source>
        <translation>Add a tag</translation>
    </message>
    <message id="tags.full">
        <source>20 tags at most</source>
        <translation>20 tags at most</translation>
    </message>
    <message id="tags.list">
        <source>Tags: {tags}</source>
        <translation>Tags: {tags}</translation>
    </message>
    <message id="tags.remove">
        <source>Remove the tag {tag}</source>
        <translation>Remove the tag {tag}</translation>
    </message>
    <message id="tags.title">
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message id="terminal.not_here">
        <source>Not in a remote session: many share that computer, so calls come through a relay.</source>
        <translation>Not in a remote session: many share that computer, so calls come through a relay.</translation>
    </message>
    <message id="terminal.not_offered">
        <source>&apos;{choice}&apos; is not offered in a remote session: many share that computer, so calls come through a relay.</source>
        <translation>&apos;{choice}&apos; is not offered in a remote session: many share that computer, so calls come through a relay.</translation>
    </message>
    <message id="terminal.relay_only">
        <source>This is a remote session: here calls come through the company&apos;s relay. It can be set up on the page &apos;Connection&apos;.</source>
        <translation>This is a remote session: here calls come through the company&apos;s relay. It can be set up on the page &apos;Connection&apos;.</translation>
    </message>
    <message id="this_is.cancel">
        <source>Cancel</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Cancel</translation>
    </message>
    <message id="this_is.for_number">
        <source>For all calls from this number</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>For all calls from this number</translation>
    </message>
    <message id="this_is.keep">
        <source>This is who called</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>This is who called</translation>
    </message>
    <message id="this_is.nobody">
        <source>Nobody found in the address books</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Nobody found in the address books</translation>
    </message>
    <message id="this_is.open">
        <source>This is …</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>This is …</translation>
    </message>
    <message id="this_is.search">
        <source>Search by name, organisation or number</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Search by name, organisation or number</translation>
    </message>
    <message id="this_is.title">
        <source>Who is this?</source>
        <extracomment>The window in which the agent says who a caller is.</extracomment>
        <translation>Who is this?</translation>
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
        <translation>Jan</translation>
    </message>
    <message id="time.month.1">
        <source>Feb</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Feb</translation>
    </message>
    <message id="time.month.2">
        <source>Mar</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Mar</translation>
    </message>
    <message id="time.month.3">
        <source>Apr</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Apr</translation>
    </message>
    <message id="time.month.4">
        <source>May</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>May</translation>
    </message>
    <message id="time.month.5">
        <source>Jun</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Jun</translation>
    </message>
    <message id="time.month.6">
        <source>Jul</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Jul</translation>
    </message>
    <message id="time.month.7">
        <source>Aug</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Aug</translation>
    </message>
    <message id="time.month.8">
        <source>Sep</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Sep</translation>
    </message>
    <message id="time.month.9">
        <source>Oct</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Oct</translation>
    </message>
    <message id="time.month.10">
        <source>Nov</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Nov</translation>
    </message>
    <message id="time.month.11">
        <source>Dec</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Dec</translation>
    </message>
    <message id="time.month_first">
        <source>{month} {d}</source>
        <extracomment>Where a date begins with its month.</extracomment>
        <translation>{month} {d}</translation>
    </message>
    <message id="time.month_first_year">
        <source>{month} {d}, {year}</source>
        <extracomment>Where a date begins with its month.</extracomment>
        <translation>{month} {d}, {year}</translation>
    </message>
    <message id="time.seconds">
        <source>{n} s</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>{n} s</translation>
    </message>
    <message id="time.weekday.0">
        <source>Monday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Monday</translation>
    </message>
    <message id="time.weekday.1">
        <source>Tuesday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Tuesday</translation>
    </message>
    <message id="time.weekday.2">
        <source>Wednesday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Wednesday</translation>
    </message>
    <message id="time.weekday.3">
        <source>Thursday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Thursday</translation>
    </message>
    <message id="time.weekday.4">
        <source>Friday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Friday</translation>
    </message>
    <message id="time.weekday.5">
        <source>Saturday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Saturday</translation>
    </message>
    <message id="time.weekday.6">
        <source>Sunday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>Sunday</translation>
    </message>
    <message id="time.yesterday">
        <source>yesterday</source>
        <extracomment>Times, days and durations, as they stand inside a sentence.</extracomment>
        <translation>yesterday</translation>
    </message>
    <message id="tray.log_check">
        <source>The call log is being checked after the last unexpected end. It opens when that is done; calls are shown meanwhile.</source>
        <translation>The call log is being checked after the last unexpected end. It opens when that is done; calls are shown meanwhile.</translation>
    </message>
    <message id="tray.log_upgrade">
        <source>The call log is being brought up to date for this version. It opens when that is done; calls are shown meanwhile.</source>
        <translation>The call log is being brought up to date for this version. It opens when that is done; calls are shown meanwhile.</translation>
    </message>
    <message id="tray.missed" numerus="yes">
        <source>{n} missed call | {n} missed calls</source>
        <translation>
            <numerusform>{n} missed call</numerusform>
            <numerusform>{n} missed calls</numerusform>
        </translation>
    </message>
    <message id="tray.missed_last">
        <source>Last: {name}, {when}</source>
        <translation>Last: {name}, {when}</translation>
    </message>
    <message id="tray.off">
        <source>Not connected, trying again</source>
        <translation>Not connected, trying again</translation>
    </message>
    <message id="tray.ok">
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message id="tray.paused">
        <source>Paused until {time}</source>
        <translation>Paused until {time}</translation>
    </message>
    <message id="try_out.asking">
        <source>Asking…</source>
        <translation>Asking…</translation>
    </message>
    <message id="try_out.found">
        <source>{who} ({books})</source>
        <translation>{who} ({books})</translation>
    </message>
    <message id="try_out.late">
        <source>Not every CRM has answered yet.</source>
        <translation>Not every CRM has answered yet.</translation>
    </message>
    <message id="try_out.nobody">
        <source>Nobody has this number.</source>
        <translation>Nobody has this number.</translation>
    </message>
    <message id="try_out.wrong">
        <source>&apos;{number}&apos; is no number that could be looked up.</source>
        <translation>&apos;{number}&apos; is no number that could be looked up.</translation>
    </message>
    <message id="update.menu">
        <source>Version {version} is there</source>
        <translation>Version {version} is there</translation>
    </message>
    <message id="update.newer">
        <source>New version</source>
        <translation>New version</translation>
    </message>
    <message id="update.page">
        <source>What is new</source>
        <translation>What is new</translation>
    </message>
    <message id="way.and">
        <source>{names} and {last}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{names} and {last}</translation>
    </message>
    <message id="way.and_rang">
        <source>{how}, rang {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{how}, rang {t}</translation>
    </message>
    <message id="way.and_you">
        <source>{names} and you</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{names} and you</translation>
    </message>
    <message id="way.answered">
        <source>{name} answered</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{name} answered</translation>
    </message>
    <message id="way.attended">
        <source>Attended</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Attended</translation>
    </message>
    <message id="way.blind">
        <source>Blind</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Blind</translation>
    </message>
    <message id="way.called">
        <source>Called {name}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Called {name}</translation>
    </message>
    <message id="way.called_by">
        <source>{by} called {name}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{by} called {name}</translation>
    </message>
    <message id="way.came">
        <source>Came in for {line}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Came in for {line}</translation>
    </message>
    <message id="way.came_bare">
        <source>Came in</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Came in</translation>
    </message>
    <message id="way.ended">
        <source>Call ended</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Call ended</translation>
    </message>
    <message id="way.hung_up">
        <source>Caller hung up</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Caller hung up</translation>
    </message>
    <message id="way.lasting">
        <source>{what}, {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{what}, {t}</translation>
    </message>
    <message id="way.lost">
        <source>Its end was not told</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Its end was not told</translation>
    </message>
    <message id="way.mobile">
        <source>On the mobile</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>On the mobile</translation>
    </message>
    <message id="way.more">
        <source>{names} +{n}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{names} +{n}</translation>
    </message>
    <message id="way.other_side">
        <source>The other side answered</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>The other side answered</translation>
    </message>
    <message id="way.passed">
        <source>{by} passed the call on to {names}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{by} passed the call on to {names}</translation>
    </message>
    <message id="way.passed_to_you">
        <source>{by} passed the call on to you</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>{by} passed the call on to you</translation>
    </message>
    <message id="way.passed_to_you_unknown">
        <source>Passed on to you by a colleague</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Passed on to you by a colleague</translation>
    </message>
    <message id="way.passed_unknown">
        <source>Passed on to {names}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Passed on to {names}</translation>
    </message>
    <message id="way.rang">
        <source>Rang {line}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Rang {line}</translation>
    </message>
    <message id="way.rang_bare">
        <source>Rang here</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Rang here</translation>
    </message>
    <message id="way.rang_for">
        <source>Rang {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Rang {t}</translation>
    </message>
    <message id="way.somebody">
        <source>somebody</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>somebody</translation>
    </message>
    <message id="way.talked">
        <source>Talked {t}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Talked {t}</translation>
    </message>
    <message id="way.voicemail">
        <source>Voicemail answered</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>Voicemail answered</translation>
    </message>
    <message id="way.you">
        <source>You</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>You</translation>
    </message>
    <message id="way.you_passed">
        <source>You passed the call on to {names}</source>
        <extracomment>The detail pane of the call log: the way of one call, its tags, and earlier ones.</extracomment>
        <translation>You passed the call on to {names}</translation>
    </message>
    <message id="why.backlog">
        <source>No popup: it came with what had waited.</source>
        <translation>No popup: it came with what had waited.</translation>
    </message>
    <message id="why.closed_by_you">
        <source>You had closed this call&apos;s card.</source>
        <translation>You had closed this call&apos;s card.</translation>
    </message>
    <message id="why.folded_again">
        <source>It was looked at again later.</source>
        <translation>It was looked at again later.</translation>
    </message>
    <message id="why.followed">
        <source>The card followed the call.</source>
        <translation>The card followed the call.</translation>
    </message>
    <message id="why.hint">
        <source>The last notifications, and what became of each. Numbers of calls that are not yours are not kept.</source>
        <translation>The last notifications, and what became of each. Numbers of calls that are not yours are not kept.</translation>
    </message>
    <message id="why.logged">
        <source>The call log was brought up to date.</source>
        <translation>The call log was brought up to date.</translation>
    </message>
    <message id="why.no_target">
        <source>No popup: it names nobody who is rung.</source>
        <translation>No popup: it names nobody who is rung.</translation>
    </message>
    <message id="why.nobody_set">
        <source>No popup: no e-mail address is set, so no call is yours.</source>
        <translation>No popup: no e-mail address is set, so no call is yours.</translation>
    </message>
    <message id="why.none">
        <source>No notification has come yet.</source>
        <translation>No notification has come yet.</translation>
    </message>
    <message id="why.not_you">
        <source>No popup: it rang others ({targets}).</source>
        <translation>No popup: it rang others ({targets}).</translation>
    </message>
    <message id="why.nothing_new">
        <source>There was nothing new for the card.</source>
        <translation>There was nothing new for the card.</translation>
    </message>
    <message id="why.others">
        <source>No popup: a call of others, as far as was known.</source>
        <translation>No popup: a call of others, as far as was known.</translation>
    </message>
    <message id="why.over_already">
        <source>No popup: it was over before a card could be shown.</source>
        <translation>No popup: it was over before a card could be shown.</translation>
    </message>
    <message id="why.own_not_answered">
        <source>A call of your own shows a card when it is answered.</source>
        <translation>A call of your own shows a card when it is answered.</translation>
    </message>
    <message id="why.own_switched_off">
        <source>No card: they are switched off for your own calls.</source>
        <translation>No card: they are switched off for your own calls.</translation>
    </message>
    <message id="why.own_too_old">
        <source>No card: the call was answered too long ago.</source>
        <translation>No card: the call was answered too long ago.</translation>
    </message>
    <message id="why.paused">
        <source>No popup: popups were paused.</source>
        <translation>No popup: popups were paused.</translation>
    </message>
    <message id="why.quiet_hours">
        <source>No popup: it came within the quiet hours.</source>
        <translation>No popup: it came within the quiet hours.</translation>
    </message>
    <message id="why.quiet_system">
        <source>No popup: the system&apos;s “do not disturb” was on.</source>
        <translation>No popup: the system&apos;s “do not disturb” was on.</translation>
    </message>
    <message id="why.rule">
        <source>No popup: your rule keeps the card away ({rules}).</source>
        <translation>No popup: your rule keeps the card away ({rules}).</translation>
    </message>
    <message id="why.shown_outgoing">
        <source>A card was shown: the other side answered.</source>
        <translation>A card was shown: the other side answered.</translation>
    </message>
    <message id="why.shown_passed">
        <source>A card was shown: the call was passed on to you.</source>
        <translation>A card was shown: the call was passed on to you.</translation>
    </message>
    <message id="why.shown_ringing">
        <source>A card was shown: your phone rang.</source>
        <translation>A card was shown: your phone rang.</translation>
    </message>
    <message id="why.status.created">
        <source>created</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>created</translation>
    </message>
    <message id="why.status.ended">
        <source>ended</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>ended</translation>
    </message>
    <message id="why.status.in-progress">
        <source>answered</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>answered</translation>
    </message>
    <message id="why.status.other">
        <source>other</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>other</translation>
    </message>
    <message id="why.status.ringing">
        <source>ringing</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>ringing</translation>
    </message>
    <message id="why.status.transfer">
        <source>passed on</source>
        <extracomment>What a notification says of a call, in one or two words.</extracomment>
        <translation>passed on</translation>
    </message>
    <message id="why.title">
        <source>Why was there no popup?</source>
        <translation>Why was there no popup?</translation>
    </message>
    <message id="why.too_old">
        <source>No popup: the ring was {age} s old when it came, the limit is {limit} s.</source>
        <translation>No popup: the ring was {age} s old when it came, the limit is {limit} s.</translation>
    </message>
    <message id="why.twice">
        <source>The same had come before.</source>
        <translation>The same had come before.</translation>
    </message>
    <message id="why.unfamiliar">
        <source>No popup: the status &apos;{status}&apos; is not known.</source>
        <translation>No popup: the status &apos;{status}&apos; is not known.</translation>
    </message>
    <message id="why.waited">
        <source>It had waited at the relay.</source>
        <translation>It had waited at the relay.</translation>
    </message>
    <message id="wipe.about">
        <source>This goes from this computer for good:</source>
        <translation>This goes from this computer for good:</translation>
    </message>
    <message id="wipe.accept">
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message id="wipe.ask">
        <source>Remove everything about a number</source>
        <translation>Remove everything about a number</translation>
    </message>
    <message id="wipe.ask_hint">
        <source>In any spelling. What will go is shown before anything is done.</source>
        <translation>In any spelling. What will go is shown before anything is done.</translation>
    </message>
    <message id="wipe.calls" numerus="yes">
        <source>{n} call | {n} calls</source>
        <translation>
            <numerusform>{n} call</numerusform>
            <numerusform>{n} calls</numerusform>
        </translation>
    </message>
    <message id="wipe.cancel">
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message id="wipe.contacts" numerus="yes">
        <source>{n} contact as Callpop keeps it | {n} contacts as Callpop keeps them</source>
        <translation>
            <numerusform>{n} contact as Callpop keeps it</numerusform>
            <numerusform>{n} contacts as Callpop keeps them</numerusform>
        </translation>
    </message>
    <message id="wipe.copies" numerus="yes">
        <source>{n} older copy of the call log, as a whole | {n} older copies of the call log, as a whole</source>
        <translation>
            <numerusform>{n} older copy of the call log, as a whole</numerusform>
            <numerusform>{n} older copies of the call log, as a whole</numerusform>
        </translation>
    </message>
    <message id="wipe.left">
        <source>These files still name the number, or could not be deleted: {files}</source>
        <translation>These files still name the number, or could not be deleted: {files}</translation>
    </message>
    <message id="wipe.next">
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message id="wipe.no_number">
        <source>That is no telephone number.</source>
        <translation>That is no telephone number.</translation>
    </message>
    <message id="wipe.notes" numerus="yes">
        <source>{n} note | {n} notes</source>
        <translation>
            <numerusform>{n} note</numerusform>
            <numerusform>{n} notes</numerusform>
        </translation>
    </message>
    <message id="wipe.number">
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message id="wipe.promises" numerus="yes">
        <source>{n} promise | {n} promises</source>
        <translation>
            <numerusform>{n} promise</numerusform>
            <numerusform>{n} promises</numerusform>
        </translation>
    </message>
    <message id="wipe.rest">
        <source>Everything else that names the number: received notifications, cards, look-ups, mentions in other notes, log files</source>
        <translation>Everything else that names the number: received notifications, cards, look-ups, mentions in other notes, log files</translation>
    </message>
    <message id="wipe.soon" numerus="yes">
        <source>Everything about {number} will be removed in {n} second | Everything about {number} will be removed in {n} seconds</source>
        <translation>
            <numerusform>Everything about {number} will be removed in {n} second</numerusform>
            <numerusform>Everything about {number} will be removed in {n} seconds</numerusform>
        </translation>
    </message>
    <message id="wipe.stays">
        <source>An address book that holds the number is not changed: its contact returns when the book is next read. What the company’s relay still keeps is not touched.</source>
        <translation>An address book that holds the number is not changed: its contact returns when the book is next read. What the company’s relay still keeps is not touched.</translation>
    </message>
    <message id="wipe.tags" numerus="yes">
        <source>{n} tag | {n} tags</source>
        <translation>
            <numerusform>{n} tag</numerusform>
            <numerusform>{n} tags</numerusform>
        </translation>
    </message>
    <message id="wipe.title">
        <source>Remove everything about {number}?</source>
        <translation>Remove everything about {number}?</translation>
    </message>
    <message id="wipe.undo">
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message id="wipe.undo_for">
        <source>You can undo it for 10 seconds.</source>
        <translation>You can undo it for 10 seconds.</translation>
    </message>
    <message id="wrong.range">
        <source>Expected {low} to {high}; {value} stays</source>
        <translation>Expected {low} to {high}; {value} stays</translation>
    </message>
</context>
</TS>
