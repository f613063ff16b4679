using Changping.Domain.Common;

namespace Changping.Domain.Policy;

/// <summary>What a clause says in one line of our own words, and whether a program can judge it.</summary>
/// <param name="NotComputable">Why no rule cites it; null where rules do.</param>
public sealed record ClauseText(Clause Clause, string Summary, string? NotComputable);

/// <summary>One version of the policy: its clauses and the parameters it fixes. A change of the policy is a new version.</summary>
public sealed record PolicyVersion
{
    /// <summary>Such as 2.0.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>The day of issue, from which it is in force; null until an administrator entered it.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>How long it is in force from the day of issue, in years.</summary>
    public required int ValidYears { get; init; }

    public required IReadOnlyList<ClauseText> Clauses { get; init; }

    public required Parameter<AcademicDegree> MinimumDegree { get; init; }

    public required Parameter<TitleLevel> MinimumTitleLevel { get; init; }

    /// <summary>In years; asked on the reference date of the verdict.</summary>
    public required Parameter<int> MinimumExperience { get; init; }

    /// <summary>Grounds needed for a relaxation; asked on the day it is proposed.</summary>
    public required Parameter<int> RelaxationGroundsNeeded { get; init; }

    /// <summary>Share of the approved project cost; asked on the day of establishment.</summary>
    public required Parameter<decimal> SubsidyRate { get; init; }

    public required Parameter<Money> SubsidyCapNaturalSciences { get; init; }

    public required Parameter<Money> SubsidyCapHumanities { get; init; }

    /// <summary>Yuan a full service month; asked on the first day of service.</summary>
    public required Parameter<Money> AllowancePerMonth { get; init; }

    public required Parameter<Money> FirstPrize { get; init; }

    public required Parameter<Money> SecondPrize { get; init; }

    public required Parameter<Money> ThirdPrize { get; init; }

    /// <summary>Share of the conversion investment; asked on the day of the application.</summary>
    public required Parameter<decimal> CommercialisationRate { get; init; }

    /// <summary>For all applications of one project together.</summary>
    public required Parameter<Money> CommercialisationCap { get; init; }

    /// <summary>In one service period; asked on the first day of service.</summary>
    public required Parameter<int> SubsidisedProjectsPerServicePeriod { get; init; }

    public required Parameter<int> VicePresidentsPerProject { get; init; }

    /// <summary>In years; asked on the first day of service.</summary>
    public required Parameter<int> ServiceYears { get; init; }

    /// <summary>1 where the allowance goes on during an extension, 0 where it stops; asked on the first day of the extension.</summary>
    public required Parameter<int> AllowanceDuringExtension { get; init; }

    /// <summary>Until the day of issue is known it answers, but nothing may rest on it.</summary>
    public bool IsProvisional => IssuedOn is null;

    /// <summary>Both inclusive; null until the day of issue is known.</summary>
    public DateRange? InForce => IssuedOn is { } issued ? Anniversary.Period(issued, ValidYears) : null;

    public Parameter<Money> SubsidyCap(ProjectField field) => field switch
    {
        ProjectField.NaturalSciences => SubsidyCapNaturalSciences,
        ProjectField.HumanitiesAndSocialSciences => SubsidyCapHumanities,
    };

    public Parameter<Money> Prize(PrizeGrade grade) => grade switch
    {
        PrizeGrade.First => FirstPrize,
        PrizeGrade.Second => SecondPrize,
        PrizeGrade.Third => ThirdPrize,
    };
}
