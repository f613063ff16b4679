using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funding;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Data.Funds;

/// <summary>Which claim: the service month of a project's allowance, or the project's subsidy.</summary>
/// <param name="Sequence">The service month, else 1.</param>
public readonly record struct ClaimKey(ProjectId ProjectId, int Sequence);

/// <summary>Whom a claim pays.</summary>
/// <param name="Document">证件号码 or 统一社会信用代码.</param>
public sealed record Payee(string Name, string Document, PayeeAccountFile Account);

/// <summary>The project and service period that a claim rests on: the columns that reckoning and lists need, not the aggregates.</summary>
public sealed record DueCase(
    ProjectId ProjectId,
    string Number,
    ProjectFacts Facts,
    string PolicyVersion,
    DateOnly EstablishedOn,
    DateOnly? AgreementSignedOn,
    ExpertId ExpertId,
    string ExpertNumber,
    string Expert,
    string CreditCode,
    string Enterprise,
    DateOnly Start,
    DateOnly LastDay)
{
    public DateRange Service => new(Start, LastDay);
}

/// <summary>One thing that is owed and not in any live batch, with why, and with what stands in its way.</summary>
/// <param name="Month">Of an allowance; null for others.</param>
/// <param name="Calculation">Null where the rules cannot say; a blocker then tells why.</param>
/// <param name="Blockers">Each a sentence with its cure; a claim with any cannot be paid.</param>
/// <param name="Notes">What whoever approves should see.</param>
public sealed record DueClaim(
    DueCase Case,
    Payee Payee,
    PolicyVersion Policy,
    AllowanceMonth? Month,
    CalendarMonth Payable,
    Calculation? Calculation,
    IReadOnlyList<string> Blockers,
    IReadOnlyList<string> Notes)
{
    public ClaimKey Key => new(Case.ProjectId, Month?.Number ?? 1);

    public Money Amount => Calculation?.Amount ?? Money.Zero;

    public bool IsBlocked => Blockers.Count > 0;

    public string Description => Month is { } month
        ? $"第 {month.Number} 个服务月（{month.Period}）"
        : $"项目补贴：{Case.Facts.Title}";
}
