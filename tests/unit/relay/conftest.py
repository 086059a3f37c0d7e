from __future__ import annotations

import pytest

# The shared contract is no test module by name, and its assertions are to say what they found.
pytest.register_assert_rewrite("tests.unit.relay.store_contract")
