using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Demonstration;

/// <summary>Says in the database itself that its contents are made up; set before the first record of the demonstration.</summary>
public static class DemoMark
{
    /// <summary>No kind of number begins so: all begin with their year.</summary>
    private const string Prefix = "演示数据";

    public static bool IsIn(AdminDbContext context) => context.NumberSequences.AsNoTracking().Any(sequence => sequence.Prefix == Prefix);

    internal static void Set(AdminDbContext context) => context.NumberSequences.Add(new NumberSequence { Prefix = Prefix });
}
