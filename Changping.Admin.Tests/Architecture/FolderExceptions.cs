using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Architecture;

/// <summary>Where the order of folders does not hold yet, and by how many uses at most: each list may only become shorter, each number smaller.</summary>
internal static class FolderExceptions
{
    public static readonly IReadOnlyDictionary<string, int> DomainOrder = new Dictionary<string, int>();

    /// <summary>Identity's user type is mapped in Data, and who is signed in is read from there: the two know each other.</summary>
    public static readonly IReadOnlyDictionary<string, int> AdminOrder = new Dictionary<string, int>
    {
        ["Changping.Admin.Security → Changping.Admin.Data"] = 4,
    };

    public static readonly IReadOnlyDictionary<string, int> FeatureOrder = new Dictionary<string, int>();

    public static readonly IReadOnlyDictionary<string, int> DomainCycles = new Dictionary<string, int>();

    /// <summary>Each folder in a cycle, with how much of the others in it it uses.</summary>
    public static readonly IReadOnlyDictionary<string, int> AdminCycles = new Dictionary<string, int>
    {
        ["Changping.Admin.Components.Shared.Commands"] = 1,
        ["Changping.Admin.Components.Shared.Records"] = 1,
        ["Changping.Admin.Data"] = 24,
        ["Changping.Admin.Data.Attachments"] = 28,
        ["Changping.Admin.Data.Audit"] = 16,
        ["Changping.Admin.Data.Backups"] = 5,
        ["Changping.Admin.Data.Issued"] = 4,
        ["Changping.Admin.Data.Listings"] = 6,
        ["Changping.Admin.Data.Matching"] = 13,
        ["Changping.Admin.Data.PolicyRecords"] = 2,
        ["Changping.Admin.Data.Storage"] = 9,
        ["Changping.Admin.Data.Views"] = 3,
        ["Changping.Admin.Demonstration"] = 42,
        ["Changping.Admin.Demonstration.Invented"] = 2,
        ["Changping.Admin.Documents"] = 5,
        ["Changping.Admin.Documents.Kinds"] = 25,
        ["Changping.Admin.Features.Payments"] = 7,
        ["Changping.Admin.Features.Payments.Receipts"] = 4,
        ["Changping.Admin.Features.Payments.Recoveries"] = 2,
        ["Changping.Admin.Features.Projects"] = 3,
        ["Changping.Admin.Features.Projects.Steps"] = 3,
        ["Changping.Admin.Registers"] = 35,
        ["Changping.Admin.Registers.Cells"] = 7,
        ["Changping.Admin.Registers.Schemas"] = 48,
        ["Changping.Admin.Registers.Workbooks"] = 23,
        ["Changping.Admin.Registers.Writing"] = 12,
        ["Changping.Admin.Security"] = 4,
    };

    /// <summary>Fails where something is new, or more, or where an exception that is stated is none any more.</summary>
    public static void Compare(this IReadOnlyDictionary<string, int> stated, ILookup<string, string> found) => Expect.None(
    [
        .. from uses in found
           let most = stated.GetValueOrDefault(uses.Key)
           where uses.Count() > most
           select $"[\"{uses.Key}\"] = {uses.Count()}, // {most} stated\n    {string.Join("\n    ", uses.Order(StringComparer.Ordinal))}",
        .. stated.Keys.Where(key => !found.Contains(key)).Select(key => $"[\"{key}\"] is none any more: take it off the list."),
    ]);
}
