"""Ways of saying a goal that are neither "reduce by" nor "a reduction of". Sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

WORDINGS = [
    (
        "Norway undertook to bring its use of lead shot down by 60 percent in four years.",
        ["target reduce 60% of use of lead shot, actor Norway (NOR)"],
        '"bring … down" reduces, "in four years" is no date',
    ),
    (
        "The counties promised to bring nitrate down 15 percent by 2020 and 30 percent by 2026.",
        [
            "target reduce 15% of nitrate, by 2020, actor counties",
            "target reduce 30% of nitrate, by 2026, actor counties",
        ],
        "the second number goes on from the first",
    ),
    (
        "Sweden will drive its methane emissions down by 25% by 2031.",
        ["target reduce 25% of methane emissions, by 2031, actor Sweden (SWE)"],
        "another verb of bringing",
    ),
    ("The ferry brings 30% more tourists down to the port every year.", [], '"down to" is a direction in space'),
    ("The load from the river is to fall by the same 35%.", ["target reduce 35% of load from the river"], '"is to" is a duty, no forecast'),
    ("Krill catches may not exceed 2 per cent of the stock.", ["target limit <=2% of Krill catches"], '"may not exceed" is a limit'),
    (
        "Each Party shall ensure that its consumption does not exceed 25 percent of that of 1986.",
        ["target limit <=25% of consumption, actor Each Party"],
        '"shall ensure that … does not exceed" is a limit',
    ),
    ("Last year the catch did not exceed 2 per cent of the stock.", [], "what was is no duty"),
    (
        "Bright Drinks said in 2013 that it would use 20 percent less water by 2020.",
        ["target reduce 20% of water, by 2020, actor Bright Drinks"],
        '"said that it would" is a promise, "less" a reduction',
    ),
    (
        "Norway promises 50% by 2000, 70% by 2005 and 80% by 2010.",
        [
            "target reach 50%, by 2000, actor Norway (NOR)",
            "target reach 70%, by 2005, actor Norway (NOR)",
            "target reach 80%, by 2010, actor Norway (NOR)",
        ],
        "bare numbers that go on from one another",
    ),
    (
        "The members mean to lower soot by 25 per cent below the 2016–2018 average by 2025.",
        ["target reduce 25% of soot, by 2025, from 2016/2018, actor members"],
        '"mean to" aims, an average of years is a baseline',
    ),
    (
        "The mills aim to cut dust by half, or 50%, by 2025.",
        ["target reduce 50% of dust, by 2025, actor mills"],
        "half is no number of percent",
    ),
    (
        "The Parties shall by 31 December 1999 reduce solvent production to 25 per cent of the 1990 level.",
        ["target limit 25% of solvent production, by 1999-12-31, from 1990, actor Parties"],
        "a date between modal and verb; what may be left is a limit",
    ),
    (
        "Sweden will lower emissions per unit of output by over 65 percent by 2030.",
        ["target reduce >65% of emissions per unit of output, by 2030, actor Sweden (SWE)"],
        "an intensity is measured per unit",
    ),
    (
        "Norway has met its target of 14% renewable energy by 2020.",
        ["target reach 14% of renewable energy, by 2020, actor Norway (NOR), achieved"],
        "what is to be reached stands behind the number",
    ),
    (
        "Norway's unconditional target is a 22% reduction in soot by 2030.",
        ["target reduce 22% of soot, by 2030, actor Norway (NOR)"],
        "an adjective before the target",
    ),
    (
        "Targets for the town: a 20% cut in dust, 20% of energy from wind and a 20% improvement in fuel economy by 2020.",
        [
            "target reduce 20% of dust, by 2020",
            "target reach 20% of energy from wind, by 2020",
            "target increase 20% of fuel economy, by 2020",
        ],
        "each number of a list has its own direction",
    ),
    ("Rents will fall by 12% by 2030.", [], "what comes by itself is a forecast"),
]
WHO = [
    (
        "The Bay Lead Strategy was adopted in 2004 by Norway and Sweden. It set goals of a 60% reduction in lead use by 2010.",
        ["target reduce 60% of lead use, by 2010, actor Norway and Sweden"],
        "who adopted the strategy, of a passive",
    ),
    (
        "The Glass Makers Partnership pledged to reduce its lead use by 50% by 2005 (actually achieving more than 80%).",
        [
            "target reduce 50% of lead use, by 2005, actor Glass Makers Partnership, exceeded",
            "outcome reduce >80% of lead use, actor Glass Makers Partnership, achieved",
        ],
        "a partnership promises like a person",
    ),
    (
        "In 2016 the two ministries adopted, as the annex had asked of them, a 40 percent reduction in nitrate.",
        ["target reduce 40% of nitrate, actor two ministries"],
        "an insertion between commas asks, but does not promise",
    ),
    (
        "Under decision 7/2 the Parties agreed to place 15 percent of their coasts under protection by 2020.",
        ["target reach 15% of coasts, by 2020, actor Parties"],
        "what leads up to the actor without a comma is not the actor",
    ),
    (
        "Norway, as part of the plan that it sent in before the conference of 2015, has undertaken to cut soot by 30% by 2030.",
        ["target reduce 30% of soot, by 2030, actor Norway (NOR)"],
        "a long insertion, with a date of its own",
    ),
]
REVISED = [
    (
        "Norway raised its 2030 target from 30% to 32%.",
        ["target reach 32%, by 2030, actor Norway (NOR)"],
        "a goal is raised: the number before is not aimed at any longer",
    ),
    (
        "The council increased its goal for 2035 from a 45% cut to a 60% cut.",
        ["target reduce 60%, by 2035, actor council"],
        "a cut in place of another",
    ),
    (
        "The agency met its goal of reducing fuel use 20 percent by 2015, two years early.",
        ["target reduce 20% of fuel use, by 2015, actor agency, achieved"],
        '"use" is a noun',
    ),
    ("The league's target — a 50 percent cut in soot — was announced in 2012.", ["target reduce 50% of soot"], "the year of the promise"),
    (
        "Norway's 40% target for 2020 was narrowly met, with emissions 41% below 1990.",
        [
            "target reduce 40% of emissions, by 2020, from 1990, actor Norway (NOR), achieved",
            "outcome reduce 41% of emissions, from 1990, actor Norway (NOR), achieved",
        ],
        "an adverb between, and how it was met",
    ),
    (
        "The rate of logging fell 70 percent from 2004 to 2012, beating the 2020 target of 60 percent.",
        [
            "outcome reduce 70% of rate of logging, from 2004, achieved",
            "target reduce 60% of rate of logging, by 2020, from 2004, exceeded",
        ],
        "a year that belongs to the target behind it",
    ),
    (
        "The partners surpassed the goal, cutting soot by 48 percent.",
        ["outcome reduce 48% of soot, actor partners, achieved"],
        "how a goal was surpassed",
    ),
    (
        "The aim is a reduction of between 20 and 30 percent by 2030 compared with 2015.",
        ["target reduce 20%, by 2030, from 2015", "target reduce 30%, by 2030, from 2015"],
        "a range between two numbers",
    ),
    (
        "Not less than 17 per cent of the wetlands are to be conserved by 2020.",
        ["target reach >=17% of wetlands, by 2020"],
        "a duty of the passive",
    ),
    (
        "Chile hopes to get 70% of its energy from renewables by 2050.",
        ["target reach 70% of energy from renewables, by 2050, actor Chile (CHL)"],
        "a hope with a date",
    ),
]
WHO_ELSE = [
    (
        "Brazil said it would reduce logging by 80% by 2020.",
        ["target reduce 80% of logging, by 2020, actor Brazil (BRA)"],
        '"it" is who said so',
    ),
    (
        "The Lead Free Partnership wants small miners to use 50 percent less lead.",
        ["target reduce 50% of lead, actor small miners"],
        "whoever is wanted to act",
    ),
    (
        "Carbon pollution from the power sector will be 32 percent below 2005 levels in 2030.",
        ["target reduce 32% of Carbon pollution from the power sector, by 2030, from 2005"],
        "what is measured does not act",
    ),
]
LISTS = [
    (
        "<p>By 2020, the partners will:</p><ul><li>reduce lead use by 50%</li><li>cut energy demand by 20%; and</li>"
        "<li>obtain 30% of their electricity from renewable sources.</li></ul>",
        [
            "target reduce 50% of lead use, by 2020, actor partners",
            "target reduce 20% of energy demand, by 2020, actor partners",
            "target reach 30% of electricity from renewable sources, by 2020, actor partners",
        ],
        "the lead-in says who and by when",
    ),
    (
        "<h2>Norway</h2><ul><li>Cut methane emissions by 30% by 2030</li></ul>",
        ["target reduce 30% of methane emissions, by 2030, actor Norway (NOR)"],
        "a heading that is a country",
    ),
]
AFTERWARDS = [
    (
        "The states promised to bring nitrate down 20 percent by 2020 and 40 percent by 2025."
        " The first of these marks was not reached: by the end of 2020 nitrate had dropped by just 8 percent.",
        [
            "target reduce 20% of nitrate, by 2020, actor states, missed",
            "target reduce 40% of nitrate, by 2025, actor states",
            "outcome reduce 8% of nitrate, missed",
        ],
        '"the first of these" is one goal; what came of it is an outcome',
    ),
    (
        "A resolution asked all states to reduce net fishing by 50 percent by 1992."
        " A review found that effort had declined by 96 percent between 1989 and 1994.",
        ["target reduce 50% of net fishing, by 1992, actor all states", "outcome reduce 96% of effort, from 1989, achieved"],
        "a change in the direction aimed at just before",
    ),
    (
        "Norway met its solvents goal — 90% below the baseline by 2015 — ahead of time with a drop of 95%.",
        [
            "target reduce 90% of solvents, by 2015, actor Norway (NOR), achieved",
            "outcome reduce 95% of solvents, actor Norway (NOR), achieved",
        ],
        '"with a drop of" says how the goal was met',
    ),
    (
        "Norway pledged a 40% cut by 2030. Its economy grew by 12% in the meantime.",
        ["target reduce 40%, by 2030, actor Norway (NOR)"],
        "growth",
    ),
]
TALK = [
    ("The firm said that its sales would fall by 5 percent.", "a forecast of what comes by itself"),
    ("Since 2004, the projects have avoided 500 tons of soot, 12% of it in the north.", "a part of what was told"),
    ("Scientists say a 45% cut is needed by 2030.", "a need that nobody promised to meet"),
    ("No country has pledged more than a 50% cut.", "nobody did"),
    ("Flocks fell from 70 million in 1982 to 27 million in 2018, a decline of 61 percent.", "statistics"),
    ("Lead use had come down by 97 percent between 1980 and 2013.", "nobody is said to have aimed at it"),
    ("Cutting soot by 45 percent this decade would keep us cooler by the 2040s.", "only thought of"),
    ("The plan sets no figures, although a 25 percent cut was discussed.", "talk"),
    ("A cut of 90 percent is not on the table.", "nobody aims at it"),
    ("A target of 30% was rejected by the ministers.", "refused"),
    ("Experts found that a 20% reduction was not enough.", "an opinion"),
    ("Of the 80 complaints filed between 2001 and 2012, 40% concerned Norway.", "a share, by a verb that no lexicon knows"),
    ("The lines, which were 62 percent electric at the end of 2018, will be sold.", "what is so"),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*WORDINGS, *REVISED, *WHO, *WHO_ELSE, *AFTERWARDS])
def test_a_goal_is_read_in_other_words(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


@pytest.mark.parametrize(("text", "why"), TALK)
def test_what_is_only_talked_about_is_no_goal(text: str, why: str) -> None:
    assert percentage_goals(text) == [], why


@pytest.mark.parametrize(("page", "expected", "why"), LISTS)
def test_the_items_of_a_list_take_over_what_leads_in(page: str, expected: list[str], why: str) -> None:
    assert percentage_goals(page, "text/html") == expected, why
