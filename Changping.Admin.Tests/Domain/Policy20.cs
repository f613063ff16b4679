using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Tests.Support;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Domain;

/// <summary>Version 2.0 as the files say, in force since a made-up day.</summary>
internal static class Policy20
{
    public static readonly DateOnly IssuedOn = new(2024, 1, 1);

    public static readonly PolicyVersion InForce =
        PolicyFiles.Load(SourceTree.DataDirectory).Issued("2.0", IssuedOn).Named("2.0");

    public static readonly PolicyVersion Provisional = PolicyFiles.Load(SourceTree.DataDirectory).Undated.Named("2.0");

    /// <summary>As if the policy fixed another number.</summary>
    public static PolicyVersion With<T>(this PolicyVersion version, ParameterKey<T> key, string name, string unit, Dated<T> first,
        Dated<T>? later = null) where T : struct =>
        version with
        {
            Parameters = new Dictionary<ParameterKey, Parameter>(version.Parameters)
            {
                [key] = new Parameter<T>(name, unit, later is null
            ? [first] : [first, later])
            }
        };

    /// <summary>A made-up clause that this version prints so.</summary>
    public static Clause Numbered(string number) => new(new ClauseKey(number), number, InForce.Name);
}
