namespace Changping.Admin.Office;

/// <summary>Two roles that one account must not hold together.</summary>
/// <param name="Why">For a person, without a full stop.</param>
public sealed record ExcludedPair(Role First, Role Second, string Why)
{
    /// <summary>What is said where they are asked for.</summary>
    public string Refusal => $"“{First.ChineseName()}”与“{Second.ChineseName()}”不能由同一人兼任：{Why}。";

    /// <summary>What is said to a person whose account holds them all the same.</summary>
    public string Withheld =>
        $"您的账号同时有“{First.ChineseName()}”和“{Second.ChineseName()}”角色，{Why}，改正前该账号不能办理任何事项。" +
        "请另一位系统管理员在“用户与角色”中改正；没有另一位的，在服务器上用命令 user add 新增一位系统管理员来改正。";
}

/// <summary>
/// The separation of duties: which roles exclude each other. Asked where roles are given, where one signs in, and where the rights of an account
/// are read, so that a pair written straight into the database gives no right.
/// </summary>
public static class RoleExclusions
{
    private static readonly (Role Role, Role[] Others, string Why)[] Table =
    [
        (Role.Administrator, [Role.Officer, Role.Approver], "管理账号和政策的人不得自己办理或审批业务"),
        (Role.Auditor, [Role.Officer, Role.Approver, Role.Member, Role.Administrator, Role.Reviewer], "审计的人不得参与被审计的事项"),
        (Role.Reviewer, [Role.Officer, Role.Approver, Role.Member, Role.Administrator], "评审的人不得经手或管理所评审的事项"),
    ];

    public static IReadOnlyList<ExcludedPair> All { get; } =
        [.. from row in Table from other in row.Others select new ExcludedPair(row.Role, other, row.Why)];

    /// <returns>The first excluded pair among the roles; null where they may be held together.</returns>
    public static ExcludedPair? Among(IEnumerable<Role> roles)
    {
        var held = roles.ToHashSet();
        return All.FirstOrDefault(pair => held.Contains(pair.First) && held.Contains(pair.Second));
    }

    /// <exception cref="AccountRefusedException">Two of the roles exclude each other.</exception>
    public static void Require(IEnumerable<Role> roles)
    {
        if (Among(roles) is { } pair)
        {
            throw new AccountRefusedException($"{pair.Refusal}未作任何改动，请只选其中一个，或由两人分别担任。");
        }
    }
}
