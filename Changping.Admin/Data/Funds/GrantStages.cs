using Changping.Domain.Funding;

namespace Changping.Admin.Data.Funds;

/// <summary>The columns of a budget as conditions on its grants: what a figure adds up is what the list behind it shows.</summary>
public enum GrantStage
{
    /// <summary>All that holds budget.</summary>
    Held,

    /// <summary>Decided, or in a batch that waits.</summary>
    Pending,
    Instructed,
    Paid,

    /// <summary>Holds budget and is not paid.</summary>
    Unpaid,
}

public static class GrantStages
{
    public static IQueryable<Grant> In(this IQueryable<Grant> grants, GrantStage stage) => stage switch
    {
        GrantStage.Held => grants.Where(grant => grant.State != GrantState.Released),
        GrantStage.Pending => grants.Where(grant => grant.State == GrantState.Committed),
        GrantStage.Instructed => grants.Where(grant => grant.State == GrantState.Instructed),
        GrantStage.Paid => grants.Where(grant => grant.State == GrantState.Instructed),
        GrantStage.Unpaid => grants.Where(grant => grant.State == GrantState.Committed),
    };

    public static string ChineseName(this GrantStage stage) => stage switch
    {
        GrantStage.Held => "已核定",
        GrantStage.Pending => "待复核",
        GrantStage.Instructed => "已通知拨付",
        GrantStage.Paid => "已拨付",
        GrantStage.Unpaid => "已核定未拨付",
    };
}
