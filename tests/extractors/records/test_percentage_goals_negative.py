"""Percentages that nobody aims at and nobody has reached: each row with the reason why it is no goal. Sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

NO_GOALS = [
    ("The energy sector accounts for 40 percent of greenhouse gas emissions.", "a share"),
    ("The partner countries represent approximately 70% of global methane emissions.", "a share"),
    ("Between 1990 and 2015, emissions of sulfur dioxide fell 81 percent.", "a statistic: it came by itself"),
    ("Greenhouse gas emissions increased by 2.5 percent from 2017 to 2018.", "a statistic"),
    ("Global emissions are projected to grow 3% by 2030.", "a projection"),
    ("Mercury emissions are expected to decline by 25 percent by 2020 under current policies.", "a projection that nobody promised"),
    ("There is a 95 percent probability that human activities have caused warming.", "a probability"),
    ("Without the protocol, ozone depletion would have increased by 50 percent by 2050.", "what would have been"),
    ("The measurements agree within 10%.", "a tolerance"),
    ("About 30 percent of the population lacks access to clean energy.", "a share as the subject"),
    ("The company owns 25 percent of the joint venture.", "ownership"),
    ("In 2012, the country emitted 15 percent of the carbon dioxide.", "a share"),
    ("Emissions in 2012 were 10 percent below 2005 levels.", "a state of things"),
    (
        "Global mercury emissions will increase by 25 percent by 2020 if no measures are taken.",
        "a forecast: nobody increases them on purpose",
    ),
    ("The tariff was cut by 5 percent in 2010.", "a tariff is not what pledges measure"),
    ("Coal provides 40% of electricity.", "a share"),
    ("Gold mining is the source of 37 percent of mercury emissions.", "a share"),
    ("The rule could reduce emissions by 30 percent by 2030.", '"could"'),
    ("Such a shift would reduce emissions by 30 percent by 2030.", '"would"'),
    ("Parliament rejected a proposal to cut emissions by 40 percent by 2030.", "rejected"),
    ("The government no longer aims to reduce emissions by 20 percent by 2020.", "no longer"),
    ("Canada abandoned its target of a 6 percent reduction by 2012.", "abandoned"),
    ("The United States did not commit to reduce emissions by 7 percent.", "not committed"),
    ("Black carbon emissions have declined by 70% since 1970.", "a statistic in the perfect"),
    ("Mercury concentrations in fish dropped 40 percent between 1990 and 2010.", "a statistic"),
    ("The treaty covers 55 percent of global emissions.", "a share"),
    (
        "The protocol enters into force when Parties accounting for at least 55 percent of emissions have ratified it.",
        "a condition of entry into force",
    ),
    ("The survey had a response rate of 65 percent.", "a rate"),
    ("Methane is 25 percent more potent.", "a comparison"),
    ("By 2050, the population will grow by 30 percent.", "a forecast with a date"),
    ("Studies show that cookstoves can reduce fuel use by 50 percent.", "what a thing can do"),
    ("The new stoves use 50 percent less wood.", "what a thing does"),
    ("Forests cover 31 percent of the land area.", "a share"),
    ("To meet its target, the country must shift the transport sector, which produces 28% of emissions.", "a share beside a goal"),
    ("The target covers 80 percent of national emissions.", "the scope of a goal"),
    ("By 2010, 12 countries had ratified, representing 60 percent of emissions.", "a share beside a date"),
    ("The system was 99 percent complete by 2012.", "a degree of completion"),
    ("CO2 emissions rose 1.7% to a historic high in 2018.", "a statistic"),
    ("The average recycling rate was 35 percent in 2015.", "a rate in the past"),
    ("Vehicles sold in 2012 emitted 30 percent less NOx than those sold in 2002.", "a comparison of things"),
    ("Under this scenario, emissions fall 50 percent by 2050.", "a scenario"),
    ("He won 52 percent of the vote on a promise to cut taxes.", "a vote"),
    ("Shares of the carmaker fell 5 percent after it missed its sales target.", "a price, though a target stands beside it"),
    ("About 23.6% of our target has been achieved.", "a part of a goal"),
    ("The share price rose by 12 percent in 2011.", "a price"),
]


@pytest.mark.parametrize(("text", "why"), NO_GOALS)
def test_what_nobody_aims_at_is_no_goal(text: str, why: str) -> None:
    assert percentage_goals(text) == [], why
