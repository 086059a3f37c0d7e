"""The keeper with real servers: what is created, changed and deleted there is seen; a dead one changes nothing."""

from __future__ import annotations

from pathlib import Path

from callpop.events import BookStatus
from callpop.settings.books import Book, BookKind
from callpop.storage.database import Database
from tests.unit.contacts.peers import Radicale, Slapd, card
from tests.unit.contacts.test_keeper import KEY, Office, work


def test_a_directory_and_a_carddav_server_are_followed_and_outlived(database: Database, tmp_path: Path) -> None:
    radicale, slapd = Radicale(tmp_path / "radicale"), Slapd(tmp_path / "slapd")
    dav = Book(name="dav", kind=BookKind.CARDDAV, url=radicale.url, user=radicale.USER)
    directory = Book(
        name="directory",
        kind=BookKind.LDAP,
        url=slapd.url,
        user=slapd.USER,
        base=f"ou=people,{slapd.BASE}",
        ca=str(slapd.ca),
    )

    class Company(Office):
        def secret(self, name: str) -> str | None:
            way = slapd.url.replace("ldap://", "starttls://")
            kept = {f"book:dav@{radicale.url.rstrip('/')}": radicale.PASSWORD, f"book:directory@{way}": slapd.PASSWORD}
            return kept[name]

    async def story(office: Office) -> None:
        radicale.put("anna", card("anna", "Anna Visser", "050 800 9000"))
        slapd.add("anna", "Visser, Anna", "+31 50 8009000", o="Bakkerij")
        office.follow(dav, directory)
        await office.ready("dav", "directory")
        (contact,) = office.keeper.find(KEY)
        assert (contact.name, contact.organisation) == ("Anna Visser", "Bakkerij")
        assert [source.book for source in contact.sources] == ["dav", "directory"]

        radicale.put("anna", card("anna", "Anna Visser", "050 800 9001"))
        radicale.put("bob", card("bob", "Bob", "050 800 9002"))
        slapd.change(f"dn: uid=anna,{directory.base}\nchangetype: delete\n")
        office.keeper.refresh()
        await office.until(lambda: (office.found(), office.found("+31508009001")) == ([], ["Anna Visser"]))
        assert office.found("+31508009002") == ["Bob"]
        await office.ready("dav", "directory")
        assert [office.state(name).contacts for name in ("dav", "directory")] == [2, 0]

        radicale.stop()
        slapd.stop()
        office.keeper.refresh("dav")
        await office.until(lambda: office.state("dav").status is BookStatus.FAILED)
        assert "cannot be reached" in office.state("dav").message
        assert office.state("dav").last_success is not None
        assert office.found("+31508009001") == ["Anna Visser"]
        assert office.state("directory").status is BookStatus.READY

    try:
        office = Company(database, tmp_path)
        work(database, tmp_path, story, office)
    finally:
        radicale.stop()
        slapd.stop()
    assert not any(radicale.PASSWORD in state.message for state in office.told)
