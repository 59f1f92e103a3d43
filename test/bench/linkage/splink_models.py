"""The tables and models that splink.py runs: Splink's own demonstrations, and the same manner on generated persons."""

import splink.comparison_library as cl
from splink import block_on

LEAST_WEIGHT = -10

FAKE_1000 = """
    select unique_id as id, cluster as truth, first_name, surname, try_cast(dob as date) as dob, city, email
    from read_csv('{path}', all_varchar = true, header = true)"""

FEBRL = """
    select trim(rec_id) as id, regexp_extract(rec_id, '^rec-(\\d+)-', 1) as truth, nullif(trim(given_name), '') as given_name,
        nullif(trim(surname), '') as surname, nullif(trim(street_number), '') as street_number,
        nullif(trim(postcode), '') as postcode, nullif(trim(date_of_birth), '') as date_of_birth, nullif(trim(soc_sec_id), '') as soc_sec_id
    from read_csv('{path}', all_varchar = true, header = true, normalize_names = true)"""

# Names that say nothing and the two days that stand out of a profile of the dates are taken for missing, as one who looks at the profile would.
PERSONS = """
    with named as (
        select *, upper(trim(surname)) as s, upper(split_part(trim(forenames), ' ', 1)) as f
        from read_csv('{path}', all_varchar = true, header = true)
    ), cleaned as (
        select *, case when s in ('', 'UNKNOWN', 'NOT KNOWN', 'N/K', 'NK', 'U/K', 'REFUSED') then null else s end as last_name,
            case when f in ('', 'UNKNOWN', 'NOT', 'N/K', 'NK', 'U/K', 'REFUSED') then null else f end as first_name
        from named
    )
    select id, true_id as truth, first_name, last_name as surname, first_name || ' ' || last_name as first_name_surname_concat,
        case when date_of_birth in ('', '1900-01-01', '1970-01-01') then null else date_of_birth end as dob,
        nullif(postcode, '') as postcode, nullif(split_part(emails, '|', 1), '') as email, nullif(pnc_id, '') as pnc_id,
        case when phones = '' then null else string_split(phones, '|') end as phones
    from cleaned"""


def fake_1000():
    """The quick start in Splink's README."""
    return {
        "comparisons": [
            cl.JaroWinklerAtThresholds("first_name", [0.9, 0.7]),
            cl.JaroAtThresholds("surname", [0.9, 0.7]),
            cl.DateOfBirthComparison("dob", input_is_string=False, datetime_metrics=["year", "month"], datetime_thresholds=[1, 1]),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.EmailComparison("email"),
        ],
        "blocking": [block_on("first_name"), block_on("surname")],
        "deterministic": ([block_on("first_name", "surname")], 0.7),
        "training": [block_on("first_name", "surname"), block_on("dob")],
        "fast_training": False,
        "least_weight": LEAST_WEIGHT,
    }


def fake_1000_accuracy():
    """The demonstration of accuracy analysis in Splink's documentation, which blocks more widely than the quick start."""
    near = "levenshtein(r.dob::varchar, l.dob::varchar) <= 1"
    rules = [
        f"l.first_name = r.first_name and {near}",
        f"l.surname = r.surname and {near}",
        "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
        "l.email = r.email",
    ]
    return {
        "comparisons": [
            cl.ForenameSurnameComparison("first_name", "surname"),
            cl.DateOfBirthComparison("dob", input_is_string=False),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.EmailComparison("email"),
        ],
        "blocking": [block_on("first_name"), block_on("surname"), block_on("dob"), block_on("email")],
        "deterministic": (rules, 0.7),
        "training": [block_on("dob"), block_on("email"), block_on("first_name", "surname")],
        "fast_training": True,
        "least_weight": None,
    }


def febrl():
    """The demonstration on febrl3 in Splink's documentation; all its pairs are kept."""
    swapped = "l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth"
    return {
        "comparisons": [
            cl.NameComparison("given_name"),
            cl.NameComparison("surname"),
            cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
            cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
            cl.ExactMatch("postcode").configure(term_frequency_adjustments=True),
        ],
        "blocking": [block_on(column) for column in ("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")],
        "deterministic": ([block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth"), swapped], 0.9),
        "training": [block_on("date_of_birth"), block_on("postcode")],
        "fast_training": False,
        "least_weight": None,
    }


def model_persons(names):
    """The demonstration on 50,000 historical persons, with the columns that police have: e-mail, phones and the PNC id."""
    deterministic = [
        block_on("first_name", "surname", "dob"),
        block_on("substr(first_name,1,2)", "surname", "postcode"),
        block_on("dob", "postcode"),
        block_on("email"),
        block_on("pnc_id"),
    ]
    return {
        "comparisons": [
            *names,
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode"),
            cl.EmailComparison("email"),
            cl.ArrayIntersectAtSizes("phones", [1]),
            cl.ExactMatch("pnc_id"),
        ],
        "blocking": [
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
            block_on("surname", "dob"),
            block_on("first_name", "dob"),
            block_on("postcode", "first_name"),
            block_on("postcode", "surname"),
            block_on("dob", "postcode"),
            block_on("substr(postcode,1,3)", "dob"),
            block_on("substr(postcode,1,3)", "first_name"),
            block_on("substr(postcode,1,3)", "surname"),
            block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
            block_on("email"),
            block_on("pnc_id"),
            block_on("phones", arrays_to_explode=["phones"]),
        ],
        "deterministic": (deterministic, 0.6),
        "training": [block_on("first_name", "surname"), block_on("dob"), block_on("email")],
        "fast_training": True,
        "least_weight": LEAST_WEIGHT,
    }


def persons():
    """Forename and surname in one comparison, as in the demonstration."""
    return model_persons([cl.ForenameSurnameComparison("first_name", "surname", forename_surname_concat_col_name="first_name_surname_concat")])


def persons_apart():
    """Forename and surname each in a comparison of its own: the best of five models tried on these data, with their truth in sight."""
    return model_persons([cl.NameComparison("first_name"), cl.NameComparison("surname")])
