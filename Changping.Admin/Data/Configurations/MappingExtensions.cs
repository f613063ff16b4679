using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changping.Admin.Data.Configurations;

internal static class MappingExtensions
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(new JsonConverter<T>(), new JsonComparer<T>());

    public static ComplexTypePropertyBuilder<T> AsJson<T>(this ComplexTypePropertyBuilder<T> property) =>
        property.HasConversion(new JsonConverter<T>(), new JsonComparer<T>());

    /// <summary>The account in force and the one that waits for a second person.</summary>
    public static void AsAccountFile(this ComplexPropertyBuilder<PayeeAccountFile> file)
    {
        file.ComplexProperty(x => x.Current);
        file.ComplexProperty(x => x.Proposed);
        file.ComplexProperty(x => x.ProposedBy);
    }
}
