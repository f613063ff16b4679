using Changping.Admin.Store;

namespace Changping.Admin.Office.Audit;

// Who may come in, and as what.
public static partial class CommandKinds
{
    private static string OfAccounts(CommandKind kind) => kind switch
    {
        CommandKind.AddUser => "新增用户",
        CommandKind.LockUser => "锁定用户",
        CommandKind.UnlockUser => "解锁用户",
        CommandKind.ResetPassword => "重置密码",
        CommandKind.ChangeRoles => "调整角色",
        CommandKind.ChangePassword => "修改密码",
        CommandKind.EnrolSecondFactor => "启用双重验证",
        CommandKind.EndSessions => "结束登录会话",
        CommandKind.ChangeAccess => "更改登录与安全设置",
        CommandKind.CorrectUser => "更正用户信息",
        CommandKind.ProposeAccountStep => "提出账号事项",
        CommandKind.ConfirmAccountStep => "确认账号事项",
        CommandKind.RefuseAccountStep => "退回账号事项",
        CommandKind.SignIn => "登录",
        CommandKind.SignInFailed => "登录失败",
        CommandKind.SignOut => "退出",
        CommandKind.ConfirmIdentity => "再次验证身份",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A command without a word."),
    };
}
