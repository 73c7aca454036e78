"""Goals as fact sheets, contributions and programme pages write them: schedules, sectors, comparisons. The texts are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

CASES = [
    (
        (
            "<h1>HCFC phase-out</h1><table><tr><th>Year</th><th>Reduction from baseline (average of 2009 and "
            "2010)</th></tr><tr><td>2015</td><td>10%</td></tr><tr><td>2030</td><td>97.5%</td></tr></table>"
        ),
        ["target reduce 10% of HCFC, by 2015, from 2009", "target reduce 97.5% of HCFC, by 2030, from 2009"],
        "a column of reductions, whatever they are from",
    ),
    (
        (
            "<p>Under the Soot Amendment, developing countries must cut HFC consumption in the following "
            "steps:</p><ul><li>2029 – 10%</li><li>2035 – 30%</li></ul>"
        ),
        [
            "target reduce 10% of HFC consumption, by 2029, actor developing countries",
            "target reduce 30% of HFC consumption, by 2035, actor developing countries",
        ],
        "a year and a dash before each step; the steps are no part of what is cut",
    ),
    (
        (
            "<p>Under the Soot Amendment, they first freeze HFCs and then reduce them as follows:</p><ul><li>10% "
            "in 2029</li><li>30% in 2035</li></ul>"
        ),
        ["target reduce 10% of HFCs, by 2029", "target reduce 30% of HFCs, by 2035"],
        "the present tense of a lead-in",
    ),
    (
        ("<h2>Phase-out of methyl bromide</h2><p>Other parties:</p><ul><li>25% reduction in 1999</li><li>100% phase-out in 2005</li></ul>"),
        ["target reduce 25% of methyl bromide, by 1999", "target reduce 100% of methyl bromide, by 2005"],
        "steps under a heading that names what is phased out",
    ),
    (
        "<h2>Phase-out of methyl bromide</h2><p>Use had fallen by 25% in 1999.</p>",
        [],
        "a sentence under such a heading tells what was",
    ),
    (
        "<h1>The contribution of Togo</h1><p>The target for forest cover: 25% by 2030 (20% in 2020).</p>",
        ["target reach 25% of forest cover, by 2030, actor Togo (TGO)"],
        "how it was, in brackets",
    ),
    (
        (
            "<h1>Targets of Vanuatu</h1><ul><li>Transport: 10% of vehicles electric by 2030</li><li>Electricity: "
            "60% renewable by 2030</li></ul>"
        ),
        [
            "target reach 10% of vehicles electric, by 2030, actor Vanuatu (VUT)",
            "target reach 60% of renewable, by 2030, actor Vanuatu (VUT)",
        ],
        "labels of a country's sectors are nobody else",
    ),
    (
        ("Morocco's plan sets an unconditional target of 18.3% by 2030 relative to business as usual, and a conditional target of 45.5%."),
        ["target reduce 18.3%, by 2030, actor Morocco (MAR)", "target reduce 45.5%, by 2030, actor Morocco (MAR)"],
        "compared with business as usual it is a reduction, of the same country",
    ),
    (
        "Ethiopia intends to limit its emissions to 145 Mt, a 64% reduction from the BAU scenario.",
        ["target reduce 64% of emissions, actor Ethiopia (ETH)"],
        "what a cut is compared with is not what is cut",
    ),
    (
        "Colombia pledged a 20% reduction in emissions with respect to projected emissions in 2030.",
        ["target reduce 20% of emissions, by 2030, actor Colombia (COL)"],
        "what is projected for a year is compared with in that year",
    ),
    (
        "The pledge of Brazil was to reduce emissions by 36 per cent below projected 2020 emissions.",
        ["target reduce 36% of emissions, by 2020, actor Brazil (BRA)"],
        "whose pledge it is, without its preposition",
    ),
    (
        "In its first NDC Colombia pledged a 20% reduction in emissions by 2030.",
        ["target reduce 20% of emissions, by 2030, actor Colombia (COL)"],
        "no comma behind what opens the sentence",
    ),
    (
        "The rules of Annex VI cap the sulphur content of marine fuel at 0.50% from 1 January 2020.",
        ["target limit 0.5% of sulphur content of marine fuel, by 2020-01-01"],
        "what rules do in the present tense",
    ),
    (
        "The Soot Treaty came first. The sulphur content of fuel has been limited to 0.1 percent since 2015.",
        ["target limit 0.1% of sulphur content of fuel, by 2015"],
        "what is allowed, not what was reached",
    ),
    (
        ("The sulphur limit for marine fuel dropped from 1.5 per cent to 1.0 per cent in 2010 and stands at 0.10 per cent."),
        ["target limit <=1% of marine fuel, by 2010", "target limit <=0.1% of marine fuel, by 2010"],
        "a limit that was changed, and where it stands",
    ),
    (
        "The limit for sulphur is 0.5 per cent, and what ships burned was 2.6 per cent.",
        ["target limit <=0.5% of sulphur"],
        "another thing than the limit",
    ),
    (
        "California requires that 33 percent of retail sales come from renewable sources by 2020.",
        ["target reach 33% of retail sales, by 2020, actor California"],
        "sales of power are no business news",
    ),
    (
        "The company expects that 33 percent of sales will come from Asia by 2020.",
        [],
        "and sales of shoes are",
    ),
    (
        "Japan's first target, a 25 per cent cut by 2020, was abandoned in favour of a 3.8 per cent cut.",
        ["target reduce 25%, by 2020, actor Japan (JPN)", "target reduce 3.8%, by 2020, actor Japan (JPN)"],
        "what came in its place",
    ),
    (
        "The Plan sets a reduction target of 42% for phosphorus inputs and 18% for nitrogen inputs.",
        ["target reduce 42% of phosphorus inputs", "target reduce 18% of nitrogen inputs"],
        "the second number with its own thing",
    ),
    (
        "British Columbia legislated a 33 per cent cut in emissions by 2020.",
        ["target reduce 33% of emissions, by 2020, actor British Columbia"],
        "a law promises",
    ),
    (
        ("The directive sets national targets: for Romania 24 per cent, for Latvia 40 per cent and for Malta 10 per cent of final energy."),
        [
            "target reach 24%, actor Romania (ROU)",
            "target reach 40%, actor Latvia (LVA)",
            "target reach 10% of final energy, actor Malta (MLT)",
        ],
        "countries before their numbers",
    ),
    (
        "Germany ended 2020 with emissions 40.8 percent below 1990, narrowly meeting its 40 percent target.",
        [
            "outcome reduce 40.8% of emissions, from 1990, actor Germany (DEU), achieved",
            "target reduce 40% of emissions, from 1990, actor Germany (DEU), achieved",
        ],
        'behind "with" stands what was measured',
    ),
    (
        "Ukraine proposes not to exceed 60% of its 1990 emissions in 2030.",
        ["target limit <=60% of emissions, by 2030, from 1990, actor Ukraine (UKR)"],
        "a year inside what is compared with",
    ),
    (
        ("Jordan intends to cut its emissions by 14 per cent by 2030: 1.5 per cent with its own means and 12.5 per cent with foreign aid."),
        [
            "target reduce 14% of emissions, by 2030, actor Jordan (JOR)",
            "target reduce 1.5% of emissions, by 2030, actor Jordan (JOR)",
            "target reduce 12.5% of emissions, by 2030, actor Jordan (JOR)",
        ],
        "parts behind a colon",
    ),
    (
        "China said that it would lower its carbon intensity by 60% and raise non-fossil fuels to around 20%.",
        ["target reduce 60% of carbon intensity, actor China (CHN)", "target increase ~20% of non-fossil fuels, actor China (CHN)"],
        '"would" holds for both verbs',
    ),
    (
        "The EU is committed to a 20% cut in emissions by 2020, which it overachieved with a cut of 31%.",
        ["target reduce 20% of emissions, by 2020, actor EU, exceeded", "outcome reduce 31% of emissions, actor EU, achieved"],
        "the number by which it was overachieved",
    ),
    (
        "Reductions of 92 percent in emissions had been achieved by 2005, exceeding the goal.",
        ["outcome reduce 92% of emissions had been achieved, achieved"],
        "the goal may stand behind",
    ),
    (
        "Seychelles promised in 2016 to protect 30 per cent of its waters, a goal it met in March 2020.",
        ["target reach 30% of waters, actor Seychelles (SYC), achieved"],
        "neither when it was promised nor when it was met",
    ),
    (
        ("As of 2010, 98 per cent of all ozone-depleting substances controlled by the Montreal Protocol had been phased out."),
        ["outcome reduce 98% of ozone-depleting substances controlled, achieved"],
        "what was done to a part of a whole that has a name",
    ),
    (
        "EPA projects that the standards will avoid 12 percent of premature deaths.",
        [],
        "what somebody thinks will come of it",
    ),
    (
        "Under the Protocol, Spain may increase its emissions by 15%.",
        ["target limit <=15% of emissions, actor Spain (ESP)"],
        "what a treaty allows that was named before",
    ),
    (
        "The Plan has a goal of restoring forest so that 70 percent of the banks are covered.",
        ["target reach 70% of banks"],
        "what a goal is to bring about",
    ),
    (
        "The update of 2021 raised the target for renewables to 45 percent.",
        ["target reach 45% of renewables"],
        "the year of an update is not that of its target",
    ),
    (
        "Under the Nitrates Programme the share of rivers in good status is to reach 60 percent by 2027.",
        ["target reach 60% of share of rivers in good status, by 2027"],
        "what it is under is no part of what is measured",
    ),
    (
        "The Committee wants bird mortality down 30 percent by 2020.",
        ["target reduce 30% of bird mortality, by 2020, actor Committee"],
        "what is wanted down",
    ),
    (
        "Costa Rica commits to a maximum of emissions of 9.11 MtCO2e, a 44 percent reduction compared with BAU.",
        ["target reduce 44% of emissions, actor Costa Rica (CRI)"],
        "how much of it there may be is no part of it either",
    ),
    (
        "Norway spoke of its emissions of greenhouse gases. It pledged 30 per cent.",
        ["target reduce 30% of emissions of greenhouse gases, actor Norway (NOR)"],
        "a bare number promised, of what is spoken of",
    ),
    (
        "Norway pledged 30 percent of the budget.",
        [],
        "a part of something else",
    ),
    (
        "India's intensity target of 33 percent was replaced by one of 45 percent.",
        ["target reduce 33% of intensity, actor India (IND)", "target reduce 45% of intensity, actor India (IND)"],
        "an intensity is to fall",
    ),
    (
        "In 2021 the target was superseded by a 55 percent target.",
        ["target reach 55%"],
        "when it was superseded",
    ),
    (
        "The earlier goal of a 20 percent reduction is no longer in force.",
        [],
        "a goal that is over",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_goals_as_pages_write_them(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text, "text/html" if text.startswith("<") else "text/plain") == expected, why
