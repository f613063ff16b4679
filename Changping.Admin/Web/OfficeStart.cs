using Changping.Admin.Data;
using Changping.Admin.Security;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Web;

/// <summary>What must stand before the first request: the database in its current shape, the roles, and for a demonstration its accounts.</summary>
public static class OfficeStart
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await DatabaseStart.EnsureReadyAsync(app.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>());
        await using var scope = app.Services.CreateAsyncScope();
        await RoleStore.EnsureAsync(scope.ServiceProvider);

        if (app.Environment.IsDevelopment())
        {
            await DemoAccounts.EnsureAsync(scope.ServiceProvider);
        }
    }
}
