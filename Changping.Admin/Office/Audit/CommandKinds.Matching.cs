using Changping.Admin.Store;

namespace Changping.Admin.Office.Audit;

// Companies, their needs and intents: the two hundreds.
public static partial class CommandKinds
{
    private static string OfMatching(CommandKind kind) => kind switch
    {
        CommandKind.EnterEnterprise => "登记企业",
        CommandKind.ChangeEnterprise => "修改企业",
        CommandKind.ConfirmEnterprise => "确认企业资格",
        CommandKind.DeactivateEnterprise => "停止参与",
        CommandKind.ReactivateEnterprise => "恢复参与",
        CommandKind.EnterNeed => "登记需求",
        CommandKind.CorrectNeed => "补正需求",
        CommandKind.DiscardNeed => "删除需求草稿",
        CommandKind.PublishNeed => "发布需求",
        CommandKind.CloseNeed => "关闭需求",
        CommandKind.ReopenNeed => "重新发布需求",
        CommandKind.RecordMatchContact => "登记联系",
        CommandKind.ProposeIntent => "登记合作意向",
        CommandKind.RecordEnterpriseConsent => "登记企业同意",
        CommandKind.RecordExpertConsent => "登记专家同意",
        CommandKind.WithdrawIntent => "撤回合作意向",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A command without a word."),
    };
}
