using Changping.Admin.Data.Funds;
using Changping.Domain.Common;
using Changping.Domain.Funding;

namespace Changping.Admin.Features.Payments;

/// <summary>Where a claim stands on its way to the finance bureau.</summary>
public enum ClaimState
{
    Payable,
    Blocked,

    /// <summary>In a batch that waits for its second person.</summary>
    InBatch,
    Instructed,
    Paid,

    /// <summary>The bank sent this payment back; the claim is payable once more.</summary>
    Returned,

    /// <summary>Paid, and taken back whole by a recovery.</summary>
    Recovered,
}

public static class ClaimStates
{
    public static string ChineseName(this ClaimState state) => state switch
    {
        ClaimState.Payable => "可拨付",
        ClaimState.Blocked => "受阻",
        ClaimState.InBatch => "已编入批次",
        ClaimState.Instructed => "已通知拨付",
        ClaimState.Paid => "已拨付",
        ClaimState.Returned => "已退汇",
        ClaimState.Recovered => "已收回",
    };

    /// <summary>Whether its amount is owed or paid by this line: what came back is, if at all, by another.</summary>
    public static bool Counts(this ClaimState state) => state is not (ClaimState.Returned or ClaimState.Recovered);
}

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
    IReadOnlyList<string> Blockers,
    IReadOnlyList<string> Notes,
    string? Batch)
{
    /// <summary>Why the bank sent it back, of a claim that is due again for that.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>Of a claim in a batch, to read its calculation by.</summary>
    public GrantId? GrantId { get; init; }

    public Calculation? Calculation { get; init; }

    public Instrument Instrument { get; init; }

    /// <summary>Instalments of a subsidy; else 1.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>四（二）5: the project that was subsidised first, where that blocks this one.</summary>
    public string? SubsidisedProject { get; init; }

    /// <summary>What a last instalment waits for; null where it waits for nothing.</summary>
    public SubsidyGap? Gap { get; init; }

    /// <summary>补发: payable before the month of the list.</summary>
    public bool IsArrear { get; init; }

    /// <summary>第 2 / 3 期, 第 4 月, 第 2 次; null where there is only one.</summary>
    public string? Ordinal => Instrument switch
    {
        Instrument.LivingAllowance => $"第 {Key.Sequence} 月",
        Instrument.ProjectSubsidy => Parts == 1 ? null : $"第 {Key.Sequence} / {Parts} 期",
        Instrument.Commercialisation => $"第 {Key.Sequence} 次",
        Instrument.Prize => null,
    };

    /// <summary>The expert's newest nomination, on whose page the account is entered; known of the rows on the page that ask for it.</summary>
    public string? Nomination { get; init; }

    /// <summary>Where what blocks it is cured.</summary>
    public string Cure =>
        SubsidisedProject is { } first ? $"/projects/{first}"
        : Gap == SubsidyGap.Evaluation ? $"/evaluations/{ProjectNumber}"
        : Gap == SubsidyGap.Audit ? $"/projects/{ProjectNumber}"
        : !Instrument.PaysExpert() ? $"/enterprises/{CreditCode}"
        : Nomination is { } number ? $"/nominations/{number}" : $"/projects/{ProjectNumber}";

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
        SubsidisedProject = claim.SubsidisedProject,
        Gap = claim.Gap,
        IsArrear = claim.IsArrear,
        ReturnReason = claim.Held?.ReturnReason,
    };
}
