using static Changping.Admin.Security.Permission;

namespace Changping.Admin.Security;

/// <summary>The five roles of the public contract; one person may hold several.</summary>
public enum Role
{
    Officer,
    Approver,
    Member,
    Auditor,
    Administrator,
}

public static class Roles
{
    public static string ChineseName(this Role role) => role switch
    {
        Role.Officer => "经办人",
        Role.Approver => "负责人",
        Role.Member => "工作组成员",
        Role.Auditor => "审计",
        Role.Administrator => "系统管理员",
    };

    public static IReadOnlySet<Permission> Permissions(this Role role) => role switch
    {
        Role.Officer => Set(Read, Handle, PreparePayment, ExportPersonalData, RevealPersonalData),
        Role.Approver => Set(Read, Approve, ExportPersonalData, RevealPersonalData),
        Role.Member => Set(Read),
        Role.Auditor => Set(Read, ReadAudit),
        Role.Administrator => Set(Read, ManageAccounts, ManagePolicy),
    };

    public static IReadOnlySet<Permission> Permissions(this IEnumerable<Role> roles) =>
        roles.SelectMany(role => role.Permissions()).ToHashSet();

    private static HashSet<Permission> Set(params Permission[] permissions) => [.. permissions];
}
