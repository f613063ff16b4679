using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Administration.Accounts;

/// <summary>Accounts of made-up people for the demonstration; never made on a production host.</summary>
public static class DemoAccounts
{
    public const string Password = "Changping2026";

    /// <summary>Everybody knows the password: nobody is asked for another.</summary>
    private static readonly DateTimeOffset NeverOutworn = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        new(new Guid("00000000-0000-0000-0000-0000000de301"), "lijingban", "李经办", WorkingUnit.ScienceCommission, Role.Officer),
        new(new Guid("00000000-0000-0000-0000-0000000de302"), "qianjingban", "钱经办", WorkingUnit.ScienceCommission, Role.Officer),
        new(new Guid("00000000-0000-0000-0000-0000000de303"), "wangfuzeren", "王负责", WorkingUnit.ScienceCommission, Role.Approver),
        new(new Guid("00000000-0000-0000-0000-0000000de304"), "zhaochengyuan", "赵成员", WorkingUnit.TalentBureau, Role.Member),
        new(new Guid("00000000-0000-0000-0000-0000000de305"), "sunshenji", "孙审计", WorkingUnit.Other, Role.Auditor),
        new(new Guid("00000000-0000-0000-0000-0000000de306"), "zhouguanli", "周管理", WorkingUnit.ScienceCommission, Role.Administrator),
        new(new Guid("00000000-0000-0000-0000-0000000de307"), "pingshen1", "吴评审", WorkingUnit.Other, Role.Reviewer),
        new(new Guid("00000000-0000-0000-0000-0000000de308"), "fengchengyuan", "冯成员", WorkingUnit.FinanceBureau, Role.Member),
        new(new Guid("00000000-0000-0000-0000-0000000de309"), "chuchengyuan", "褚成员", WorkingUnit.HumanResourcesBureau, Role.Member),
        new(new Guid("00000000-0000-0000-0000-0000000de30c"), "hechengyuan", "何成员", WorkingUnit.FutureScienceCity, Role.Member),
    ];

    /// <summary>Adds those that are missing; leaves the others as they are.</summary>
    /// <param name="services">A scope's services.</param>
    /// <exception cref="InvalidOperationException">On a production host: the password is public.</exception>
    public static async Task EnsureAsync(IServiceProvider services)
    {
        if (services.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            throw new InvalidOperationException("演示账号不得建在生产环境。");
        }

        await RoleStore.EnsureAsync(services);
        var users = services.GetRequiredService<UserManager<AppUser>>();

        foreach (var account in All)
        {
            if (await users.FindByNameAsync(account.UserName) is null)
            {
                // A start that is killed leaves no account without its role.
                await using var transaction = await services.GetRequiredService<AdminDbContext>().Database.BeginTransactionAsync();
                var user = new AppUser
                {
                    Id = account.Id,
                    UserName = account.UserName,
                    DisplayName = account.DisplayName,
                    Unit = account.Unit,
                    PasswordSince = NeverOutworn
                };
                (await users.CreateAsync(user, Password)).OrThrow();
                (await users.AddToRoleAsync(user, account.Role.ToString())).OrThrow();
                await transaction.CommitAsync();
            }
        }
    }
}

/// <param name="Id">Fixed, so that the demonstration year is by the people who can then sign in.</param>
public sealed record DemoAccount(Guid Id, string UserName, string DisplayName, WorkingUnit Unit, Role Role)
{
    public Actor Actor => new(Id, DisplayName, new[] { Role }.Permissions(Unit)) { Park = new[] { Role }.ParkSeen(Unit) };
}
