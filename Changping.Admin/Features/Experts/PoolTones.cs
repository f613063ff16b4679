using Changping.Admin.Components.Records;
using Changping.Domain.TalentPool;

namespace Changping.Admin.Features.Experts;

internal static class PoolTones
{
    public static StateTone Tone(this PoolStanding standing) => standing switch
    {
        PoolStanding.InPool => StateTone.Info,
        PoolStanding.NewerEligible or PoolStanding.NewerOpen => StateTone.Warn,
        PoolStanding.NewerDenied => StateTone.Bad,
        PoolStanding.NotAdmitted or PoolStanding.Left => StateTone.Grey,
    };

    /// <summary>What follows once it is confirmed.</summary>
    public static string Consequence(this PoolAction action) => action switch
    {
        PoolAction.Leave => "确认后不在公开名单、不再对接、不能申报新项目；已在岗的服务不受影响。",
        PoolAction.Reenter => "确认后恢复原入库：重新列入公开名单，可以对接和申报。",
        PoolAction.UndoAdmission => "确认后推荐退回未入库，可以补正后再办理入库；入库编号留存不再使用。",
    };
}
