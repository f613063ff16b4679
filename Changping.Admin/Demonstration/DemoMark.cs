using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Demonstration;

/// <summary>Says in the database itself that its contents are made up; set before the first record of the demonstration.</summary>
public static class DemoMark
{
    public static bool IsIn(AdminDbContext context) => context.NumberSequences.AsNoTracking().Any(sequence => sequence.Prefix == NumberSequence.Demonstration);

    internal static void Set(AdminDbContext context) => context.NumberSequences.Add(new NumberSequence { Prefix = NumberSequence.Demonstration });
}
