using Changping.Admin.Components.Lists;
using Changping.Admin.Components.Records;
using Changping.Domain.Funds;

namespace Changping.Admin.Features.Funds.Budget;

/// <summary>Choices and colours that the lists of the budget share.</summary>
internal static class BudgetOptions
{
    public static readonly IReadOnlyList<ListOption> Instruments =
        [.. Instrument.All.Select(instrument => new ListOption(instrument.ToString(), instrument.ChineseName()))];

    /// <summary>The programme began in 2021; a budget is made at most a year ahead.</summary>
    public static IReadOnlyList<ListOption> Years(int thisYear) =>
        [.. Enumerable.Range(2021, thisYear - 2019).Reverse().Select(year => new ListOption($"{year}", $"{year} 年度"))];

    public static StateTone Tone(AppropriationState state) => state switch
    {
        AppropriationState.Proposed => StateTone.Warn,
        AppropriationState.Confirmed => StateTone.Ok,
        AppropriationState.Refused => StateTone.Grey,
    };

    public static StateTone Tone(GrantState state) => state switch
    {
        GrantState.Awarded or GrantState.Committed => StateTone.Warn,
        GrantState.Instructed => StateTone.Info,
        GrantState.Paid => StateTone.Ok,
        GrantState.Returned => StateTone.Bad,
        GrantState.Reversed or GrantState.Released => StateTone.Grey,
    };
}
