using System.Reflection;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;

namespace Changping.Admin.Tests.Support;

/// <summary>The steps of the next program: those of this one, and one more that adds a table. So an upgrade is tried before there is one.</summary>
#pragma warning disable EF1001 // Nothing public says which steps there are.
internal sealed class LaterProgram(
    ICurrentDbContext current, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : MigrationsAssembly(current, options, ids, logger)
{
    public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
        new SortedDictionary<string, TypeInfo>(base.Migrations.ToDictionary(), StringComparer.Ordinal) { [LaterStep.Id] = typeof(LaterStep).GetTypeInfo() };
}

[DbContext(typeof(AdminDbContext))]
[Migration(Id)]
internal sealed class LaterStep : Migration
{
    public const string Id = "29991231000000_Later";

    /// <summary>Of the table that it adds.</summary>
    public const string Table = "LaterRecords";

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(Table, table => new { Id = table.Column<int>() });
}
