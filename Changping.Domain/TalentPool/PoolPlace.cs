using System.Linq.Expressions;
using Changping.Domain.Eligibility;
using Changping.Domain.Policy;

namespace Changping.Domain.TalentPool;

/// <summary>What an expert's admission is worth beside the newest nomination.</summary>
public enum PoolStanding
{
    NotAdmitted,

    /// <summary>The admission rests on the newest nomination.</summary>
    InPool,

    /// <summary>A newer nomination is eligible too and asks to be admitted.</summary>
    NewerEligible,

    /// <summary>A newer nomination cannot be judged yet.</summary>
    NewerOpen,

    /// <summary>A newer nomination denies a criterion.</summary>
    NewerDenied,
    Left,
}

/// <summary>A nomination newer than the one that was admitted.</summary>
public sealed record NewerWord(string Number, DateOnly NominatedOn, Overall Overall);

/// <summary>The two facts a standing follows from, as a query of the database gives them.</summary>
public sealed class PoolFacts
{
    /// <summary>Of the admission.</summary>
    public required PoolState State { get; init; }

    /// <summary>What was judged of the newest nomination, where it is newer than the one admitted; else null.</summary>
    public required Overall? Newer { get; init; }
}

/// <summary>
/// 三（一）, reading 0046: an expert's place in the pool. Eligibility rests on the newest nomination, admitted or not: list, page, public list,
/// matching, application and establishment ask this and nothing else.
/// </summary>
/// <param name="State">Of the latest admission; null where there is none.</param>
/// <param name="Newer">Null where the admission rests on the newest nomination.</param>
public sealed record PoolPlace(PoolState? State, NewerWord? Newer)
{
    public static readonly PoolPlace None = new(null, null);

    /// <summary>The number of the admission; null where there is none.</summary>
    public string? Number { get; init; }

    /// <summary>Null for who did not leave.</summary>
    public DateOnly? DepartedOn { get; init; }

    /// <summary>The record may mean the same person as another, or was merged into one (reading 0048); null where neither is so.</summary>
    public Blocker? Doubt { get; init; }

    public PoolStanding Standing => PoolStandings.Of(State, Newer?.Overall);

    /// <summary>三（二）: only who is in the pool, with no newer word against them, is brought together with companies.</summary>
    /// <returns>Null where they may be.</returns>
    public Blocker? WhyNotMatched() => WhyNot("不能对接");

    /// <summary>三（三）: the same for an application, and once more for the establishment.</summary>
    public Blocker? WhyNoProject() => Doubt ?? WhyNot("不能申报或立项");

    /// <summary>Who left comes back only where nothing newer speaks against it.</summary>
    public Blocker? WhyNotReenter() => Newer is { } word && !PoolStandings.Passes(word.Overall)
        ? new(Clauses.TalentPool, $"最新推荐 {word.Number}（{word.NominatedOn:yyyy-MM-dd}）{word.Overall.ChineseName()}，不能恢复入库；请先办结该推荐")
        : null;

    /// <summary>To be looked at: a newer nomination that forbids nothing by itself.</summary>
    public string? Note => Standing switch
    {
        PoolStanding.NewerEligible => $"有更新的推荐 {Newer!.Number}（{Newer.NominatedOn:yyyy-MM-dd}，{Newer.Overall.ChineseName()}），请按它办理入库",
        PoolStanding.NewerOpen => $"有更新的推荐 {Newer!.Number}（{Newer.NominatedOn:yyyy-MM-dd}）材料待核，请先补齐",
        _ => null,
    };

    private Blocker? WhyNot(string consequence) => Standing switch
    {
        PoolStanding.NotAdmitted => new(Clauses.TalentPool, "专家不在人才库；请先办理入库"),
        PoolStanding.Left => new(Clauses.TalentPool,
            $"专家已于 {DepartedOn:yyyy-MM-dd} 出库，{consequence}；确应恢复的由两人办理恢复入库，或由派出单位重新推荐后入库"),
        PoolStanding.NewerDenied => new(Clauses.TalentPool,
            $"最新推荐 {Newer!.Number}（{Newer.NominatedOn:yyyy-MM-dd}）不符合，{consequence}；请核实后办理出库，或由派出单位以新的日期重新推荐"),
        PoolStanding.InPool or PoolStanding.NewerEligible or PoolStanding.NewerOpen => null,
    };
}

public static class PoolStandings
{
    /// <summary>In the pool, whatever newer nominations say.</summary>
    public static readonly Expression<Func<PoolFacts, bool>> IsAdmitted = facts => facts.State == PoolState.Admitted;

    /// <summary>In the pool with no newer word against them: who may be published, suggested and applied with.</summary>
    public static readonly Expression<Func<PoolFacts, bool>> MayBeNamed = facts => facts.State == PoolState.Admitted && facts.Newer != Overall.Ineligible;

    /// <summary>A newer nomination asks for something to be done: 有新推荐.</summary>
    public static readonly Expression<Func<PoolFacts, bool>> IsFlagged = facts => facts.State == PoolState.Admitted && facts.Newer != null;

    public static readonly Expression<Func<PoolFacts, bool>> HasLeft = facts => facts.State == PoolState.Left;

    /// <param name="newer">Of the newest nomination where it is newer than the one admitted.</param>
    public static PoolStanding Of(PoolState? state, Overall? newer) => state is not { } known ? PoolStanding.NotAdmitted : known switch
    {
        PoolState.Left => PoolStanding.Left,
        PoolState.Admitted => newer is not { } word ? PoolStanding.InPool : word switch
        {
            Overall.Eligible or Overall.EligibleByRelaxation => PoolStanding.NewerEligible,
            Overall.Incomplete => PoolStanding.NewerOpen,
            Overall.Ineligible => PoolStanding.NewerDenied,
        },
        PoolState.Renewed or PoolState.Undone => PoolStanding.NotAdmitted,
    };

    internal static bool Passes(Overall overall) => overall is Overall.Eligible or Overall.EligibleByRelaxation;

    public static string ChineseName(this PoolStanding standing) => standing switch
    {
        PoolStanding.NotAdmitted => "不在库",
        PoolStanding.InPool => "在库",
        PoolStanding.NewerEligible => "有新推荐",
        PoolStanding.NewerOpen => "新推荐待核",
        PoolStanding.NewerDenied => "新推荐不符合",
        PoolStanding.Left => "已出库",
    };
}
