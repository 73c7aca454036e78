"""Goals that go on from others, or that a duty, a promise before "that" or a colon makes. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

SENTENCES = [
    (
        "Chile offered to hold emissions 20% below business as usual in 2030. With money, the figure could be as high as 45 percent.",
        ["target reduce 20% of emissions, by 2030, actor Chile (CHL)", "target reduce 45% of emissions, by 2030, actor Chile (CHL)"],
        "what it would be with help",
    ),
    (
        "Peru will cut emissions by 30 percent by 2030, or 40 percent with support from abroad.",
        ["target reduce 30% of emissions, by 2030, actor Peru (PER)", "target reduce 40% of emissions, by 2030, actor Peru (PER)"],
        "a second number on a condition",
    ),
    ("With better harvests, the price could be as high as 45 percent above the mean.", [], "no goal before, so nothing hangs on it"),
    (
        "Brazil has a target of 37 per cent below 2005 in 2025. For 2030 it gave an indicative value of 43 per cent.",
        ["target reduce 37%, by 2025, from 2005, actor Brazil (BRA)", "target reduce 43%, by 2030, from 2005, actor Brazil (BRA)"],
        "another year of the same goal",
    ),
    (
        "Partners are to have plans in place at 75 per cent of sites by 2028. At the mid-term review the figure was 51 per cent.",
        ["target reach 75% of sites, by 2028, actor Partners", "outcome reach 51% of sites, achieved"],
        "how far it has come",
    ),
    (
        "A policy calls for 23% of primary energy to come from renewable sources by 2025; the share stood at 6% in 2014.",
        ["target reach 23% of primary energy, by 2025"],
        "how things were is no outcome",
    ),
    (
        "Germany had aimed for a 40 percent cut by 2020 and came in at 40.8 percent.",
        ["target reduce 40%, by 2020, actor Germany (DEU), exceeded", "outcome reduce 40.8%, actor Germany (DEU), achieved"],
        "what it came to",
    ),
    (
        "In the 1999 agreement, Norway accepted a 20 percent reduction in its quota.",
        ["target reduce 20% of quota, actor Norway (NOR)"],
        "who accepts a cut is to make it",
    ),
    (
        "Under it, ammonia emissions are expected to drop by 12 per cent in Poland and 15 per cent in Spain, both by 2010.",
        [
            "target reduce 12% of ammonia emissions, by 2010, actor Poland (POL)",
            "target reduce 15% of ammonia emissions, by 2010, actor Spain (ESP)",
        ],
        "what something binding is expected to bring, each country by its own number",
    ),
    ("Ammonia emissions are expected to drop by 12 per cent in Poland by 2010.", [], "a projection that nobody promised"),
    (
        "The agency is to cut its waste by 40 percent by 2025, and to get 30 percent of its electricity from wind.",
        ["target reduce 40% of waste, by 2025, actor agency", "target reach 30% of electricity from wind, by 2025, actor agency"],
        "the second duty goes on from the first",
    ),
    (
        "The delegation said that it would see to it that 90% of complaints are answered by 2025.",
        ["target reach 90% of complaints, by 2025"],
        '"see to it" ensures',
    ),
    (
        "Australia has gone past the target already, with 48.2 per cent of its waters in parks.",
        ["outcome reach 48.2% of waters in parks, actor Australia (AUS), achieved"],
        "by how much a goal was passed",
    ),
    ("The 2020 goal was met, while emissions in 2021 went up again, by 4 percent.", [], "what happened later is no goal"),
    (
        "Norway sends delegates to the WRB. It made rules for ships. By 2025 the rules will result in a 30% cut in fuel use.",
        ["target reduce 30% of fuel use, by 2025"],
        "the only country that is named does not act where an acronym does",
    ),
    (
        "Norway's first goal was a cut of 40% by 2030. In 2020 this was raised to at least 50%.",
        ["target reduce 40%, by 2030, actor Norway (NOR)", "target reduce >=50%, by 2030, actor Norway (NOR)"],
        "what was raised is the goal",
    ),
    (
        "Canada's goal was a 30% cut in emissions by 2030. It was later raised to 40%.",
        ["target reduce 30% of emissions, by 2030, actor Canada (CAN)", "target reduce 40% of emissions, by 2030, actor Canada (CAN)"],
        "by a pronoun",
    ),
    ("Emissions fell by 30% by 2010. In 2012 the share was raised to 40% of the total.", [], "no goal that could be raised"),
    (
        "China: carbon dioxide emissions per unit of GDP 60% to 65% lower than in 2005, by 2030.",
        [
            "target reduce 60% of carbon dioxide emissions per unit of GDP, by 2030, from 2005, actor China (CHN)",
            "target reduce 65% of carbon dioxide emissions per unit of GDP, by 2030, from 2005, actor China (CHN)",
        ],
        "both ends of a range, each with its sign",
    ),
    (
        "Mexico will increase the share of clean power from 20% to 35% by 2024.",
        ["target increase 35% of share of clean power, by 2024, actor Mexico (MEX)"],
        '"from" makes the first number where it started',
    ),
    ("A first cut of 10 per cent was due in 2019.", ["target reduce 10%, by 2019"], "what is due is required"),
    (
        "Costa Rica has promised that its emissions will be 44% lower in 2030.",
        ["target reduce 44% of emissions, by 2030, actor Costa Rica (CRI)"],
        'who promised stands before "that"',
    ),
    (
        "Denmark has the boldest target in Europe: a 70 percent cut by 2030.",
        ["target reduce 70%, by 2030, actor Denmark (DNK)"],
        "who has the goal that a colon explains",
    ),
    (
        "The Netherlands is bound by a court to cut emissions by at least 25 percent by 2020.",
        ["target reduce >=25% of emissions, by 2020, actor Netherlands (NLD)"],
        "who is bound",
    ),
    (
        "Finland has met the first step: emissions fell by 30 per cent between 1980 and 1993.",
        ["outcome reduce 30% of emissions, from 1980, actor Finland (FIN), achieved"],
        "what came by itself answers a step that was met",
    ),
    (
        "Indonesia was the first developing country to announce a cut of 26 percent by 2020, or 41 percent with help. "
        "Its pledge of 2016 raised the first of these figures to 29 percent, by 2030.",
        [
            "target reduce 26%, by 2020, actor Indonesia (IDN)",
            "target reduce 41%, by 2020, actor Indonesia (IDN)",
            "target reduce 29%, by 2030, actor Indonesia (IDN)",
        ],
        "who was the first; a figure that is raised",
    ),
    (
        "In its intended contribution Ghana offered to cut emissions 15 percent by 2030.",
        ["target reduce 15% of emissions, by 2030, actor Ghana (GHA)"],
        "the country behind a plan",
    ),
    (
        "The Federal Government is the largest user of energy. By order it is to cut its emissions by 40 percent by 2025.",
        ["target reduce 40% of emissions, by 2025, actor Federal Government"],
        '"it" is the subject of the sentence before',
    ),
    (
        "The rules require exposure of the population to dust to be 35 per cent lower in 2040 than in 2018.",
        ["target reduce 35% of exposure of the population to dust, by 2040, from 2018"],
        "what is required to be so",
    ),
    (
        "The aim was 17 per cent of land and 10 per cent of sea by 2020; Australia met both of them.",
        ["target reach 17% of land, by 2020, achieved", "target reach 10% of sea, by 2020, achieved"],
        "the verdict behind the semicolon",
    ),
    (
        "Its annex commits Canada to a cut of 10 million tons, roughly 40 per cent, in SO2 by 2000.",
        ["target reduce ~40% of SO2, by 2000, actor Canada (CAN)"],
        "a reduction told in another unit first",
    ),
    (
        "The constitution requires Kenya to work toward a tree cover of at least 10 per cent.",
        ["target reach >=10%, actor Kenya (KEN)"],
        '"work toward" aims',
    ),
    (
        "Under the agreement the two states will keep a reserve flow of at least 25 per cent.",
        ["target reach >=25%, actor two states"],
        "what is kept under something binding",
    ),
    (
        "Members ask that at least 30 per cent of degraded land be under restoration by 2030.",
        ["target reach >=30% of degraded land, by 2030, actor Members"],
        "a subjunctive",
    ),
    (
        "A draft had foreseen that 80% of attacks be brought to court by 2030.",
        [],
        "what only a draft foresaw",
    ),
    (
        "In 2018 they put a step in between: emissions 45 percent below 2001 by 2030.",
        ["target reduce 45% of emissions, by 2030, from 2001"],
        "what stands before a colon is no label where it is a clause",
    ),
    (
        "Vessels are required to carry observers on 5 percent of fishing days.",
        ["target reach 5% of fishing days, actor Vessels"],
        "a duty without a date",
    ),
    (
        "Observer coverage of 100 percent is required on purse seiners.",
        ["target reach 100%"],
        "a duty behind the number",
    ),
    (
        "A majority of 75 percent is required to amend the annex.",
        [],
        "what a decision needs is no goal",
    ),
    (
        "The treaty caps total allowable catch at 75 percent of the 2010 level.",
        ["target limit 75% of total allowable catch, from 2010"],
        "what a treaty caps is to be so",
    ),
    (
        "Nitrogen inputs fell by only 25 percent instead of the 50 percent that had been agreed.",
        ["outcome reduce 25% of Nitrogen inputs, achieved", "target reduce 50% of Nitrogen inputs, missed"],
        "what was reached and what had been agreed",
    ),
    (
        "By 1995 they had achieved reductions of 50% for phosphorus but only 25% for nitrogen.",
        ["outcome reduce 50% of phosphorus, achieved", "outcome reduce 25% of nitrogen, achieved"],
        '"but" goes on, too',
    ),
    (
        "The constitution demands that at least 60 percent of the country stay under forest.",
        ["target reach >=60% of country"],
        "a subjunctive that keeps things as they are",
    ),
    (
        "The Commission proposed that 55 percent of waste be recycled by 2025, rising to 65 percent by 2035.",
        ["target reach 55% of waste, by 2025, actor Commission", "target reach 65% of waste, by 2035, actor Commission"],
        "a share that rises is the same goal",
    ),
    (
        "Collection of plastic bottles is to reach 77 percent by 2025.",
        ["target reach 77% of Collection of plastic bottles, by 2025"],
        "what is to reach a share",
    ),
    (
        "The province's goal of 30% fewer emissions by 2025 was dropped in 2019.",
        [],
        "a date between the number and its end",
    ),
    (
        "Cycling is to make up 20 percent of trips by 2030.",
        ["target reach 20% of trips, by 2030"],
        "a share that is to be",
    ),
    (
        "Cycling makes up 20 percent of trips.",
        [],
        "a share that is",
    ),
    (
        "The two countries will restore 40 percent of the riverbank by 2025.",
        ["target reach 40% of riverbank, by 2025, actor two countries"],
        "nobody restores but on purpose",
    ),
    (
        "It had set out to connect 80 percent of homes by 2015.",
        ["target reach 80% of homes, by 2015"],
        '"set out to" aims',
    ),
    (
        "Emissions in 2020 were 24% below 1990, so the target of 20% was exceeded.",
        ["outcome reduce 24% of Emissions, from 1990, achieved", "target reduce 20% of Emissions, from 1990, exceeded"],
        "what was reached, before its goal",
    ),
    (
        "Emissions in 2020 were 24% below 1990, so the air was cleaner.",
        [],
        "no goal",
    ),
    (
        "The U.S. works with the Maritime Organization on an international convention. New ships must use 30 percent less fuel by 2025.",
        ["target reduce 30% of fuel, by 2025"],
        "where the world acts, the only country that is named does not",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), SENTENCES)
def test_a_goal_that_speaks_of_another_or_of_a_duty(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
