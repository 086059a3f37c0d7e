; Callpop's installer for Windows, for Inno Setup 6.3 or newer.
;
; NOT RUN HERE: written and checked as text on Linux only. .github/workflows/bundles.yaml compiles it on Windows:
;     iscc /DVersion=0.1.0 /DBundle=..\..\build\bundle\dist\callpop packaging\windows\callpop.iss
;
; It installs for one person, without an administrator's rights; /ALLUSERS on the command line, or the question at its
; beginning, installs for everybody. Both can be done silently (/VERYSILENT /SUPPRESSMSGBOXES).

#ifndef Version
  #error Say which version it is: iscc /DVersion=…
#endif
#ifndef Bundle
  #define Bundle "..\..\build\bundle\dist\callpop"
#endif
#ifndef Icon
  #define Icon "..\..\build\bundle\icons\callpop.ico"
#endif

[Setup]
; What Windows knows the installation by: it never changes.
AppId={{6B0E7C52-6C0F-4A43-9F0C-2C8B4D7E5A11}
AppName=Callpop
AppVersion={#Version}
AppVerName=Callpop {#Version}
AppPublisher=Callpop contributors
VersionInfoVersion={#Version}
LicenseFile=..\..\LICENSE
DefaultDirName={autopf}\Callpop
DefaultGroupName=Callpop
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\callpop.exe
UninstallDisplayName=Callpop
OutputDir=..\..\dist
OutputBaseFilename=callpop-{#Version}-windows-x64
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; A running Callpop holds its files: it is asked to end, and started again afterwards.
CloseApplications=yes
RestartApplications=yes
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "nl"; MessagesFile: "compiler:Languages\Dutch.isl"

[CustomMessages]
en.AtLogin=Start Callpop at login
de.AtLogin=Callpop beim Anmelden starten
nl.AtLogin=Callpop starten bij aanmelden
en.Links=Open callpop:// links with Callpop
de.Links=Links auf callpop:// mit Callpop öffnen
nl.Links=Koppelingen naar callpop:// openen met Callpop

[Tasks]
; The same value that the setting system.start_at_login writes and reads: either can undo what the other did.
Name: "atlogin"; Description: "{cm:AtLogin}"; Flags: unchecked
Name: "links"; Description: "{cm:Links}"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; Modules of an older version would be found beside the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Callpop"; Filename: "{app}\callpop.exe"; AppUserModelID: "callpop"

[Registry]
Root: HKA; Subkey: "Software\Classes\callpop"; ValueType: string; ValueData: "URL:Callpop"; Flags: uninsdeletekey; Tasks: links
Root: HKA; Subkey: "Software\Classes\callpop"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""; Tasks: links
Root: HKA; Subkey: "Software\Classes\callpop\DefaultIcon"; ValueType: string; ValueData: """{app}\callpop.exe"",0"; Tasks: links
Root: HKA; Subkey: "Software\Classes\callpop\shell\open\command"; ValueType: string; ValueData: """{app}\callpop.exe"" run -- ""%1"""; Tasks: links
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: string; ValueName: "Callpop"; ValueData: """{app}\callpop.exe"""; Tasks: atlogin
; What Callpop itself may have written at its user's wish goes with it, too.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "Callpop"; Flags: dontcreatekey uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\callpop"; ValueType: none; Flags: dontcreatekey uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Callpop.tel"; ValueType: none; Flags: dontcreatekey uninsdeletekey
Root: HKCU; Subkey: "Software\Callpop\Capabilities"; ValueType: none; Flags: dontcreatekey uninsdeletekey
Root: HKCU; Subkey: "Software\Callpop"; ValueType: none; Flags: dontcreatekey uninsdeletekeyifempty
Root: HKCU; Subkey: "Software\RegisteredApplications"; ValueType: none; ValueName: "Callpop"; Flags: dontcreatekey uninsdeletevalue

[Run]
Filename: "{app}\callpop.exe"; Description: "{cm:LaunchProgram,Callpop}"; Flags: nowait postinstall skipifsilent
