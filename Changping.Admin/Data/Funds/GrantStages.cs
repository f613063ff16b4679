using Changping.Domain.Funding;

namespace Changping.Admin.Data.Funds;

/// <summary>The columns of a budget line as conditions on its grants: what a figure adds up is what the list behind it shows.</summary>
public enum GrantStage
{
    /// <summary>All that holds budget.</summary>
    Held,

    /// <summary>Decided, or in a batch that waits.</summary>
    Pending,
    Instructed,

    /// <summary>Confirmed, with what was recovered as its opposite.</summary>
    Paid,
    Returned,

    /// <summary>Holds budget and is not paid.</summary>
    Unpaid,
}

public static class GrantStages
{
    /// <summary>As <see cref="Domain.Finance.BudgetLine.Of"/> adds them up: a correction counts once the money came back.</summary>
    public static IQueryable<Grant> In(this IQueryable<Grant> grants, GrantStage stage) => stage switch
    {
        GrantStage.Held => grants.Where(grant => grant.State == GrantState.Paid || (grant.CorrectsId == null && grant.State != GrantState.Released)),
        GrantStage.Pending => grants.Where(grant => grant.CorrectsId == null && (grant.State == GrantState.Awarded || grant.State == GrantState.Committed)),
        GrantStage.Instructed => grants.Where(grant => grant.CorrectsId == null && grant.State == GrantState.Instructed),
        GrantStage.Paid => grants.Where(grant => grant.State == GrantState.Paid || (grant.CorrectsId == null && grant.State == GrantState.Reversed)),
        GrantStage.Returned => grants.Where(grant => grant.CorrectsId == null && grant.State == GrantState.Returned),
        GrantStage.Unpaid => grants.Where(grant => grant.CorrectsId == null && (grant.State == GrantState.Awarded || grant.State == GrantState.Committed
            || grant.State == GrantState.Instructed || grant.State == GrantState.Returned)),
    };

    public static string ChineseName(this GrantStage stage) => stage switch
    {
        GrantStage.Held => "已核定",
        GrantStage.Pending => "待编批、待复核",
        GrantStage.Instructed => "已通知拨付",
        GrantStage.Paid => "已拨付",
        GrantStage.Returned => "退汇待重拨",
        GrantStage.Unpaid => "已核定未拨付",
    };
}
