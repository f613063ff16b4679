using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Claims;

/// <summary>A claim as the month's list shows it: due, or paid from a batch of the month.</summary>
/// <param name="Month">The service month of an allowance; null for a subsidy.</param>
/// <param name="Batch">The number; null while it is in none.</param>
public sealed record ClaimRow(
    ClaimKey Key,
    ClaimState State,
    string Payee,
    string ProjectNumber,
    string ProjectTitle,
    string ExpertNumber,
    string Expert,
    string CreditCode,
    string Enterprise,
    Money Cost,
    DateRange? Month,
    CalendarMonth Payable,
    Money Amount,
    IReadOnlyList<ClaimBlocker> Blockers,
    IReadOnlyList<string> Notes,
    string? Batch)
{
    /// <summary>Why the bank sent it back, of a claim that is due again for that.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>Of a claim in a batch, to read its calculation by.</summary>
    public GrantId? GrantId { get; init; }

    public Calculation? Calculation { get; init; }

    public required Instrument Instrument { get; init; }

    /// <summary>It became payable before the month of the list.</summary>
    public bool IsArrears { get; init; }

    /// <summary>Instalments of a subsidy; else 1.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>四（二）5: the project that was subsidised first, where that blocks this one.</summary>
    public string? SubsidisedProject => Blockers.FirstOrDefault(blocker => blocker.Cure == ClaimCure.OtherProject)?.Project;

    /// <summary>第 2 期（共 3 期）, 第 4 个服务月, 第 2 次申请; null where there is only one.</summary>
    public string? Ordinal => Instrument.Ordinal(Key.Sequence, Parts);

    /// <summary>The expert's newest nomination, on whose page the account is entered; known of the rows on the page that ask for it.</summary>
    public string? Nomination { get; init; }

    /// <summary>Where what blocks it is cured.</summary>
    public string Cure => (Blockers.Count == 0 ? ClaimCure.Account : Blockers[0].Cure) switch
    {
        ClaimCure.OtherProject => $"/projects/{SubsidisedProject}",
        ClaimCure.Evaluation => $"/evaluations/{ProjectNumber}",
        ClaimCure.Project => $"/projects/{ProjectNumber}",
        ClaimCure.Service => $"/service/{ProjectNumber}",
        ClaimCure.Policy => "/policy",
        ClaimCure.Enterprise => $"/enterprises/{CreditCode}",
        ClaimCure.Account when !Instrument.PaysExpert => $"/enterprises/{CreditCode}",
        ClaimCure.Account => Nomination is { } number ? $"/nominations/{number}" : $"/projects/{ProjectNumber}",
    };

    /// <summary>Those that the list of a month may show, what is to be done first.</summary>
    public static readonly IReadOnlyList<ClaimState> States =
        [ClaimState.Payable, ClaimState.Blocked, ClaimState.InBatch, ClaimState.Instructed, ClaimState.Paid, ClaimState.Returned, ClaimState.Recovered];

    /// <summary>Same key once it was sent back and is due again: the batch tells them apart.</summary>
    public object Identity => (Key, Batch);

    internal static ClaimRow Of(DueClaim claim) => new(
        claim.Key,
        claim.IsBlocked ? ClaimState.Blocked : ClaimState.Payable,
        claim.Payee.Name,
        claim.Case.Number,
        claim.Case.Title,
        claim.Case.ExpertNumber,
        claim.Case.Expert,
        claim.Case.CreditCode,
        claim.Case.Enterprise,
        claim.Case.Cost,
        claim.ServiceMonth,
        claim.Payable,
        claim.Amount,
        claim.Blockers,
        claim.Notes,
        null)
    {
        Calculation = claim.Calculation,
        Instrument = claim.Instrument,
        Parts = claim.Parts,
        IsArrears = claim.IsArrears,
        ReturnReason = claim.Held?.ReturnReason,
    };
}
