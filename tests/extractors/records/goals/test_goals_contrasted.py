"""Numbers set against a goal, increases that are allowed, numbers dealt out by "respectively". The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

CONTRASTS = [
    (
        "India has a target of reducing emissions intensity by 35% by 2030 and producing 40% of its electricity from wind.",
        [
            "target reduce 35% of emissions intensity, by 2030, actor India (IND)",
            "target reach 40% of electricity from wind, by 2030, actor India (IND)",
        ],
        "a second aim behind the first, not what came of it",
    ),
    (
        "Emissions fell 18 %. The target was 15 %.",
        ["outcome reduce 18% of Emissions, achieved", "target reduce 15% of Emissions, exceeded"],
        "what was reached, the goal in the sentence behind it",
    ),
    (
        "Between 1990 and 2012 Belgium's emissions fell by 14 per cent. Its target was 17.5 per cent.",
        [
            "outcome reduce 14% of emissions, from 1990, actor Belgium (BEL), achieved",
            "target reduce 17.5% of emissions, actor Belgium (BEL), missed",
        ],
        "less than the goal was reached; the span gives the year compared with",
    ),
    (
        "Greenhouse gas emissions rose 26 percent from 1990 to 2005. The goal had been a cut of 6 percent.",
        ["outcome increase 26% of Greenhouse gas emissions, from 1990, achieved", "target reduce 6% of Greenhouse gas emissions, missed"],
        "the wrong way",
    ),
    (
        "Norway's sulphur emissions dropped by 76 per cent from 1980; the treaty asked for 30 per cent.",
        [
            "outcome reduce 76% of sulphur emissions, from 1980, actor Norway (NOR), achieved",
            "target reduce 30% of sulphur emissions, from 1980, actor Norway (NOR), exceeded",
        ],
        "a verb of asking in the past",
    ),
    (
        "Italy reduced its emissions by 4.6 per cent, against the 6.5 per cent it had promised.",
        [
            "outcome reduce 4.6% of emissions, actor Italy (ITA), achieved",
            "target reduce 6.5% of emissions, actor Italy (ITA), missed",
        ],
        "what had been promised, without a word of goals",
    ),
    (
        "The European Union committed to cut its emissions by 8 per cent below 1990 levels and overachieved it, with 11.7 per cent.",
        [
            "target reduce 8% of emissions, from 1990, actor European Union, exceeded",
            "outcome reduce 11.7% of emissions, from 1990, actor European Union, achieved",
        ],
        "by how much the goal was met, behind the verdict",
    ),
    (
        "Emissions rose 5 percent last year. The government has a plan to cut them by 40 percent by 2030.",
        ["target reduce 40% of Emissions, by 2030, actor government"],
        "a statistic, and a goal that is yet to come",
    ),
    (
        "Denmark has restored 88 percent of its wetlands against a goal of 90 percent.",
        ["outcome reach 88% of wetlands, actor Denmark (DNK), achieved", "target reach 90% of wetlands, actor Denmark (DNK)"],
        "it may be reached yet: no verdict",
    ),
]
ALLOWED = [
    (
        "The treaty allowed Norway to emit one per cent more than in 1990.",
        ["target limit <=1%, from 1990, actor Norway (NOR)"],
        "more may be emitted",
    ),
    (
        "Greece was permitted to increase its emissions by up to 25 per cent.",
        ["target limit <=25% of emissions, actor Greece (GRC)"],
        "to whom it is permitted",
    ),
    (
        "Under the Reef Treaty, Portugal may increase its emissions by 27% over 1990 levels.",
        ["target limit <=27% of emissions, from 1990, actor Portugal (PRT)"],
        "a may under a treaty",
    ),
    (
        "Australia's target was 108% of 1990 levels by 2012.",
        ["target limit 108%, by 2012, from 1990, actor Australia (AUS)"],
        "a goal told as a part of what was",
    ),
    ("Analysts say China may increase its emissions by 20 percent above 2005 levels.", [], "nobody allows it"),
    ("Emissions could rise by 30 percent.", [], "a fear"),
]
DEALT = [
    (
        "The Union is to cut its emissions of sulphur dioxide, ammonia and soot by 59, 6 and 22%, respectively.",
        [
            "target reduce 59% of emissions of sulphur dioxide, actor Union",
            "target reduce 6% of ammonia, actor Union",
            "target reduce 22% of soot, actor Union",
        ],
        "a number for each thing",
    ),
    (
        "Germany and Spain agreed to cut soot by 20% and 10%, respectively.",
        ["target reduce 20% of soot, actor Germany (DEU)", "target reduce 10% of soot, actor Spain (ESP)"],
        "a number for each country",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CONTRASTS + ALLOWED + DEALT)
def test_a_number_is_read_with_what_it_is_set_against(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


LISTS = [
    (
        "<h2>Emission ceilings</h2><ul><li>SO2: 50% by 2000</li><li>NOx: 30% by 2005</li></ul>",
        ["target reduce 50% of SO2, by 2000", "target reduce 30% of NOx, by 2005"],
        "nobody wants more of what is measured",
    ),
    (
        "<p>The Parties agreed on these reductions from 1980 levels:</p><ul><li>Austria, 80 % by 2000</li></ul>",
        ["target reduce 80%, by 2000, from 1980, actor Austria (AUT)"],
        "the lead-in gives the direction",
    ),
    (
        "<h2>Targets</h2><ul><li>Renewable power: 50% by 2030</li></ul>",
        ["target reach 50% of Renewable power, by 2030"],
        "a share to reach",
    ),
]


@pytest.mark.parametrize(("body", "expected", "why"), LISTS)
def test_a_bare_number_takes_its_direction_from_what_is_measured(body: str, expected: list[str], why: str) -> None:
    assert percentage_goals(f"<html><body><main>{body}</main></body></html>", "text/html") == expected, why


CARRIED = [
    (
        "The Reef Protocol required Parties to begin phasing out soot in 1993 and achieve a 50% reduction relative to 1986 levels by 1998.",
        ["target reduce 50% of soot, by 1998, from 1986, actor Parties"],
        "what is reduced is named by the verb before",
    ),
    (
        "Seek by 2000, a 90 percent reduction in use, generation, or release of lead paint consistent with the 1994 RPA.",
        ["target reduce 90% of use, generation, or release of lead paint, by 2000"],
        "a list that of ends; the year of a plan's name",
    ),
    (
        "Norway is also close to a law that lets it meet its commitment to cut emissions by 40% by 2030.",
        ["target reduce 40% of emissions, by 2030, actor Norway (NOR)"],
        "whose commitment its is",
    ),
    (
        "The Nordic Council has set targets to limit soot to 25 percent below 2013 levels by 2025.",
        ["target reduce 25% of soot, by 2025, from 2013, actor Nordic Council"],
        "targets is a noun behind a verb",
    ),
    (
        "The Union as a whole is going to cut soot by 20%.",
        ["target reduce 20% of soot, actor Union"],
        "what is going to be done",
    ),
    (
        "By 2030, Chile's clean-energy sources will account for 20 percent of its power.",
        ["target reach 20% of power, by 2030, actor Chile (CHL)"],
        "what a country means to bring about with its own",
    ),
    ("By 2050 aviation will account for 20 percent of all emissions.", [], "a projection"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CARRIED)
def test_a_goal_carries_what_its_sentence_says_elsewhere(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


FALLS = [
    (
        "Soot fell by 60 percent between 1990 and 2010 because of the Clean Air Agreement.",
        ["outcome reduce 60% of Soot, from 1990, achieved"],
        "what came of an agreement",
    ),
    (
        "Under the Reef Convention, discharges of nitrogen were 42 per cent lower in 2005 than in 1985.",
        ["outcome reduce 42% of discharges of nitrogen, from 1985, achieved"],
        "a state, compared with a year",
    ),
    (
        "The rule has succeeded in reducing mercury emissions by 85%.",
        ["outcome reduce 85% of mercury emissions, achieved"],
        "a word of success",
    ),
    (
        "Sweden managed to reduce its emissions by 33 percent between 1990 and 2020.",
        ["outcome reduce 33% of emissions, from 1990, actor Sweden (SWE), achieved"],
        "what somebody managed to do",
    ),
    (
        "The Reef Treaty has led to the phase-out of 98% of ozone-depleting substances compared to 1990 levels.",
        ["outcome reduce 98% of ozone-depleting substances, from 1990, achieved"],
        "what a treaty has led to",
    ),
    (
        "By 2008, releases of dioxins had been reduced by 88 per cent from 1988 levels.",
        ["outcome reduce 88% of releases of dioxins, from 1988, achieved"],
        "somebody has reduced it, since a year",
    ),
    ("Emissions fell by 5 per cent last year.", [], "nothing that was agreed is spoken of"),
    ("Under the Reef Convention, soot emissions are projected to be 12 per cent lower.", [], "a projection"),
    ("Under the Reef Convention, emissions will continue to rise by 15 percent by 2030.", [], "nobody aims at it"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FALLS)
def test_a_fall_of_what_nobody_wants_is_an_outcome(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


TOLD = [
    (
        "Australian emissions in 2003 lay above the 1988 target level by about 17 percent.",
        [],
        "how far it is from a goal",
    ),
    (
        "The Reef Protocol obliged Parties to start winding down soot in 1985 and reach a 70% cut by 1995.",
        ["target reduce 70% of soot, by 1995, actor Parties"],
        "what is reduced is named by the verb that goes down",
    ),
    (
        "They have settled on a regional target: soot emissions are to be brought to 12 percent below 2003 levels by 2018.",
        ["target reduce 12% of soot emissions, by 2018, from 2003"],
        "what is measured stands behind the colon",
    ),
    (
        "Under the deal, mills are to cut the use of HFCs by 10% from 2019 and by 85% by 2036, from a 2011-2013 baseline.",
        [
            "target reduce 10% of use of HFCs, by 2019, from 2011/2013, actor mills",
            "target reduce 85% of use of HFCs, by 2036, from 2011/2013, actor mills",
        ],
        "a year from which a step holds, beside a baseline",
    ),
    (
        "When all rules are implemented, the reduction of soot from 1987 levels will amount to more than 92 percent.",
        ["target reduce >92% of soot, from 1987"],
        "what rules bring about",
    ),
    (
        "Norway must limit the growth of its soot emissions to 10% above 1990 levels by 2012.",
        ["target limit 10% of growth of its soot emissions, by 2012, from 1990, actor Norway (NOR)"],
        "a limit above a level",
    ),
    (
        "The Lake Treaty sets aside at least 15 percent of the flow for a park.",
        ["target reach >=15% of flow for a park"],
        "what is set aside for something",
    ),
    (
        "By 2025 at least 80% of the gas has to be recaptured.",
        ["target reach >=80% of gas, by 2025"],
        "what has to be done, by a verb that no list knows",
    ),
    (
        "The plan is to protect at least 20% of the reefs by 2020. Closed areas now cover 17% of the reefs.",
        ["target reach >=20% of reefs, by 2020", "outcome reach 17% of reefs, achieved"],
        "how far a share has come",
    ),
    (
        "Most developing countries freeze theirs in 2024 and reach a cut of 80% by 2045.",
        ["target reduce 80%, by 2045, actor Most developing countries"],
        "who begins the sentence, before a verb that no list knows",
    ),
]
TOLD += [
    (
        "The act required soot emissions to be cut by 20% by 2020. "
        "With a reduction of 19%, Switzerland narrowly failed to reach this target.",
        [
            "target reduce 20% of soot emissions, by 2020, missed",
            "outcome reduce 19% of soot emissions, actor Switzerland (CHE), missed",
        ],
        "what was reached opens the sentence of the verdict",
    ),
    (
        "Under the Protocol, Canada was to bring its emissions 6 percent below 1990 levels by 2012. "
        "What it got was an increase of 17 percent.",
        [
            "target reduce 6% of emissions, by 2012, from 1990, actor Canada (CAN)",
            "outcome increase 17%, actor Canada (CAN), achieved",
        ],
        "the wrong way, told as what it was",
    ),
    (
        "Use of soot will have to be frozen in 2024 and reduced by 10% by 2029.",
        ["target reduce 10% of Use of soot, by 2029"],
        "a participle that goes on from a duty",
    ),
    (
        "Chile had until 2010 to phase out soot, with intermediate steps of 50% by 2005 and 85% by 2007.",
        ["target reduce 50% of soot, by 2005, actor Chile (CHL)", "target reduce 85% of soot, by 2007, actor Chile (CHL)"],
        "steps on the way",
    ),
    (
        "Buildings: 39% below 1990 (target for 2020: minus 40%).",
        ["outcome reduce 39% of Buildings, from 1990, achieved", "target reduce 40% of Buildings, by 2020, from 1990, missed"],
        "the goal in brackets behind what was reached",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_goal_is_told_in_many_ways(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


STANDING = [
    (
        "Tunisia seeks to increase wetland coverage to 12% by 2030, from 10.9% in 2014.",
        ["target increase 12% of wetland coverage, by 2030, actor Tunisia (TUN)"],
        "where it was, behind where it is to go",
    ),
    (
        "Chile aims to bring the share of renewables, which stood at 4% in 2015, to 14% by 2020.",
        ["target reach 14% of share of renewables, by 2020, actor Chile (CHL)"],
        "where it stood, in an aside",
    ),
    (
        "By 1985, 37 percent of the wetlands and, it is said, half of the reefs had disappeared.",
        [],
        "what had come to pass",
    ),
    (
        "Under the Soot Memorandum, emissions will go down by 2 per cent a year, so that in 2018 they are 10 per cent lower.",
        ["target reduce 2% of emissions, by 2018", "target reduce 10% of emissions, by 2018"],
        "what the steps add up to",
    ),
    (
        "The Lake Treaty lets Iceland's soot emissions grow by no more than 10% over 1990 levels.",
        ["target limit <=10% of soot emissions, from 1990, actor Iceland (ISL)"],
        "what a treaty lets somebody do",
    ),
    (
        "The plan, which foresees that at least 60 percent of tanneries will treat their water, was adopted in 2014.",
        ["target reach >=60% of tanneries"],
        "what a plan foresees to be done",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), STANDING)
def test_how_things_stood_is_no_goal_and_what_is_foreseen_is(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
