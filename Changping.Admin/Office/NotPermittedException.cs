namespace Changping.Admin.Office;

/// <summary>A command was asked for without the right to it.</summary>
/// <param name="permission">The right that is missing.</param>
/// <param name="withheld">Why the account has no right at all, for its holder; null where just this one is not held.</param>
public sealed class NotPermittedException(Permission permission, string? withheld = null)
    : Exception(withheld ?? $"您没有“{Name(permission)}”的权限，未作任何改动。如需办理，请联系系统管理员。")
{
    public Permission Permission { get; } = permission;

    /// <summary>Whom it was refused.</summary>
    public required string Who { get; init; }

    public static string Name(Permission permission) => permission switch
    {
        Permission.Read => "查看",
        Permission.Handle => "办理业务",
        Permission.PreparePayment => "编制拨付批次",
        Permission.Approve => "审批",
        Permission.ConfirmFiling => "确认备案（区人才工作局）",
        Permission.ConfirmTitles => "核定职称层级（区人力社保局）",
        Permission.EnterReceipts => "录入拨付回执",
        Permission.ExportBatches => "下载拨付明细表",
        Permission.ExportPersonalData => "导出含个人信息的登记表",
        Permission.RevealPersonalData => "查看完整证件号与账号",
        Permission.ExtractPerson => "提取一人的全部资料",
        Permission.ReadRemarks => "查看思想和生活状况",
        Permission.ReadAudit => "查看操作日志",
        Permission.ManageAccounts => "管理用户",
        Permission.ManagePolicy => "管理政策与基础数据",
        Permission.Review => "项目评审评分",
    };
}
