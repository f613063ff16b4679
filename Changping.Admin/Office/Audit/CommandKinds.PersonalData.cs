using Changping.Admin.Store;

namespace Changping.Admin.Office.Audit;

// What the law of personal data asks for.
public static partial class CommandKinds
{
    private static string OfPersonalData(CommandKind kind) => kind switch
    {
        CommandKind.ProposeErasure => "提出到期删除",
        CommandKind.EraseExperts => "到期删除",
        CommandKind.RefuseErasure => "退回到期删除",
        CommandKind.ExtractPerson => "提取个人信息",
        CommandKind.WithdrawNomination => "撤回推荐",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A command without a word."),
    };
}
