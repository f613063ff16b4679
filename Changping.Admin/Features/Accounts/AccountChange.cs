using Changping.Admin.Data;
using Changping.Admin.Security;
using Microsoft.AspNetCore.Identity;

namespace Changping.Admin.Features.Accounts;

/// <summary>One change of accounts in a scope and a transaction of its own: a circuit's scope lives for hours.</summary>
public sealed class AccountChange(IServiceScopeFactory scopes)
{
    internal async Task RunAsync(Func<UserManager<AppUser>, Task> change, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var transaction = await scope.ServiceProvider.GetRequiredService<AdminDbContext>().Database.BeginTransactionAsync(cancellation);
        await change(scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>());
        await transaction.CommitAsync(cancellation);
    }

    internal Task RunAsync(Guid id, Func<UserManager<AppUser>, AppUser, Task> change, CancellationToken cancellation) => RunAsync(
        async users => await change(users, await users.FindByIdAsync(id.ToString()) ?? throw new AccountRefusedException("没有这个用户，未作任何改动。")),
        cancellation);
}
