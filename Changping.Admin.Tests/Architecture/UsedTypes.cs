using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Changping.Admin.Components;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Architecture;

/// <summary>Which types of the two projects use which, as they were compiled: pages, lambdas and asynchronous bodies included.</summary>
internal static class UsedTypes
{
    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Loaded =
        new(() => new ArchLoader().LoadAssemblies(typeof(App).Assembly, typeof(Clause).Assembly).Build());

    /// <summary>Uses that leave their folder.</summary>
    private static readonly Lazy<IReadOnlyList<Use>> Found = new(() =>
    [
        .. Loaded.Value.Types.SelectMany(type => type.Dependencies)
            .Select(dependency => new Use(dependency.Origin, dependency.Target))
            .Where(use => use.From != use.To && !use.IsCompilers)
            .Distinct(),
    ]);

    /// <param name="parent">A folder, as a namespace.</param>
    /// <returns>Uses between it and the folders in it, each once.</returns>
    public static IEnumerable<Use> Below(string parent) =>
        Found.Value.Where(use => (use.From + '.').StartsWith(parent + '.', StringComparison.Ordinal) && (use.To + '.')
            .StartsWith(parent + '.', StringComparison.Ordinal));

    /// <param name="From">The folder of the user, as a namespace.</param>
    /// <param name="To">The folder of what is used.</param>
    public sealed record Use(string User, string From, string Used, string To)
    {
        public Use(IType user, IType used) : this(user.FullName, Folder(user), used.FullName, Folder(used))
        {
        }

        /// <summary>What the compiler wrote for a migration or a regular expression is nobody's choice.</summary>
        public bool IsCompilers => From.EndsWith(".Migrations", StringComparison.Ordinal) || User.Contains('<', StringComparison.Ordinal);

        /// <summary>A type parameter has none.</summary>
        private static string Folder(IType type) => type.Namespace?.FullName ?? "";

        public override string ToString() => $"{User} uses {Used}";
    }
}
