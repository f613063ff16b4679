using Changping.Admin.Store;
using static Changping.Admin.Office.Permission;

namespace Changping.Admin.Office;

/// <summary>The five roles of the public contract, and the reviewers from outside the office; one person may hold several that do not exclude each
/// other.</summary>
public enum Role
{
    Officer,
    Approver,
    Member,
    Auditor,
    Administrator,

    /// <summary>Sees the rounds whose panel they are on, and nothing else of the office.</summary>
    Reviewer,
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
        Role.Reviewer => "评审专家",
    };

    public static IReadOnlySet<Permission> Permissions(this Role role) => role switch
    {
        Role.Officer => Set(Read, Handle, PreparePayment, EnterReceipts, ExportPersonalData, ExportBatches, RevealPersonalData, ExtractPerson, ReadRemarks),
        Role.Approver => Set(Read, Approve, ExportPersonalData, ExportBatches, RevealPersonalData, ExtractPerson, ReadRemarks),
        Role.Member => Set(Read),
        Role.Auditor => Set(Read, ReadAudit),
        Role.Administrator => Set(Read, ManageAccounts, ManagePolicy),
        Role.Reviewer => Set(Review),
    };

    /// <summary>None where two of the roles exclude each other.</summary>
    public static IReadOnlySet<Permission> Permissions(this IEnumerable<Role> roles)
    {
        var held = roles.ToList();
        return RoleExclusions.Among(held) is null ? held.SelectMany(role => role.Permissions()).ToHashSet() : Set();
    }

    /// <summary>The rights of the roles and, for a member of the working group, the step that is the unit's own.</summary>
    public static IReadOnlySet<Permission> Permissions(this IEnumerable<Role> roles, WorkingUnit? unit)
    {
        var held = roles.ToList();
        var rights = held.Permissions();
        return held.Contains(Role.Member) && rights.Count > 0 && unit is { } own ? rights.Concat(own.OwnSteps()).ToHashSet() : rights;
    }

    private static HashSet<Permission> Set(params Permission[] permissions) => [.. permissions];
}
