using Changping.Admin.Data;
using Changping.Admin.Security;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Web;

/// <summary>Makes the database ready before the first request.</summary>
public static class DatabaseStart
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AdminDbContext>().Database.EnsureCreatedAsync();
        await RoleStore.EnsureAsync(scope.ServiceProvider);

        if (app.Environment.IsDevelopment())
        {
            await DemoAccounts.EnsureAsync(scope.ServiceProvider);
        }
    }

    public static void AddDatabase(this IServiceCollection services, DataFolder folder) =>
        services.AddDbContextFactory<AdminDbContext>(options => options.UseSqlite($"Data Source={folder.Database}"));
}
