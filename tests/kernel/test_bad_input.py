from peyser.kernel.errors import BadInput


def test_bad_input_keeps_each_message_at_its_field():
    bad = BadInput({"zip": "Enter five digits.", "": "Nothing was saved."})

    assert bad.errors == {"zip": "Enter five digits.", "": "Nothing was saved."}
    assert str(bad) == "zip: Enter five digits.; Nothing was saved."


def test_a_later_change_of_the_given_mapping_does_not_reach_the_error():
    given = {"zip": "Enter five digits."}
    bad = BadInput(given)
    given.clear()

    assert bad.errors
