using Changping.Admin.Store.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Changping.Admin.Store.Sqlite;

/// <summary>For `dotnet ef` alone: the shape of the database does not depend on the host.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<AdminDbContext>
{
    public AdminDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AdminDbContext>().UseSqlite("Data Source=design-time.db").Options, ColumnKeys.In("design-time-keys"));
}
