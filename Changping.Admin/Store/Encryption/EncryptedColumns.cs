using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Changping.Admin.Store.Encryption;

/// <param name="Table">Of the database, as is <paramref name="Column"/>.</param>
internal sealed record EncryptedColumn(string Table, string Column, SecretKind Kind);

/// <summary>Which columns are encrypted: the mapping says so of a property, and everything that reads or writes asks the model.</summary>
internal static class EncryptedColumns
{
    private const string Annotation = "Changping:Encrypted";

    public static PropertyBuilder<T> Encrypted<T>(this PropertyBuilder<T> property, SecretKind kind) => property.HasAnnotation(Annotation, kind.ToString());

    public static ComplexTypePropertyBuilder<T> Encrypted<T>(this ComplexTypePropertyBuilder<T> property, SecretKind kind) =>
        property.HasAnnotation(Annotation, kind.ToString());

    /// <summary>Once every table is mapped.</summary>
    public static void Apply(ModelBuilder model, ColumnKeys keys)
    {
        // With one key for good: a change of the key makes another model.
        var chosen = keys.Chosen;
        Func<SecretKind, string, string> encrypt = chosen is null ? keys.Encrypt : (kind, text) => kind.IsSecret(text) ? chosen.Encrypt(kind, text) : text;
        foreach (var (property, kind) in model.Model.GetEntityTypes().SelectMany(Properties).ToList())
        {
            string Encrypt(string text) => encrypt(kind, text);
            string Decrypt(string stored) => keys.Decrypt(kind, stored);
            ((IMutableProperty)property)
                .SetValueConverter(property.GetValueConverter() is { } json ? Composed(json, Encrypt, Decrypt) : new EncryptedConverter(Encrypt, Decrypt));
        }
    }

    public static IReadOnlyList<EncryptedColumn> Of(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(type => Properties(type).Select(found => new EncryptedColumn(
            type.GetTableName()!, found.Property.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!))!, found.Kind)))
            .OrderBy(column => column.Table, StringComparer.Ordinal).ThenBy(column => column.Column, StringComparer.Ordinal),
    ];

    private static IEnumerable<(IReadOnlyProperty Property, SecretKind Kind)> Properties(IReadOnlyTypeBase type) => type.GetProperties()
        .Where(property => property.FindAnnotation(Annotation) is not null)
        .Select(property => (property, Enum.Parse<SecretKind>((string)property.FindAnnotation(Annotation)!.Value!)))
        .Concat(type.GetComplexProperties().SelectMany(part => Properties(part.ComplexType)));

    /// <summary>Of a list in JSON, which is encrypted as a whole.</summary>
    private static ValueConverter Composed(ValueConverter json, Func<string, string> encrypt, Func<string, string> decrypt)
    {
        var made = typeof(EncryptedJsonConverter<>).MakeGenericType(json.ModelClrType);
        return (ValueConverter)Activator.CreateInstance(made, json, encrypt, decrypt)!;
    }

    private sealed class EncryptedConverter(Func<string, string> encrypt, Func<string, string> decrypt) : ValueConverter<string, string>(
        text => encrypt(text), stored => decrypt(stored));

    private sealed class EncryptedJsonConverter<T>(ValueConverter<T, string> json, Func<string, string> encrypt, Func<string, string> decrypt)
        : ValueConverter<T, string>(
        Written(json.ConvertToProviderTyped, encrypt), Read(json.ConvertFromProviderTyped, decrypt))
    {
        private static Expression<Func<T, string>> Written(Func<T, string> write, Func<string, string> encrypt) => value => encrypt(write(value));

        private static Expression<Func<string, T>> Read(Func<string, T> read, Func<string, string> decrypt) => stored => read(decrypt(stored));
    }
}
