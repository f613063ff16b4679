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
        foreach (var (property, kind) in model.Model.GetEntityTypes().SelectMany(Properties).ToList())
        {
            var encrypted = new EncryptedConverter(keys, kind);
            ((IMutableProperty)property).SetValueConverter(property.GetValueConverter() is { } json ? Composed(json, keys, kind) : encrypted);
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
    private static ValueConverter Composed(ValueConverter json, ColumnKeys keys, SecretKind kind)
    {
        var made = typeof(EncryptedJsonConverter<>).MakeGenericType(json.ModelClrType);
        return (ValueConverter)Activator.CreateInstance(made, json, keys, kind)!;
    }

    private sealed class EncryptedConverter(ColumnKeys keys, SecretKind kind) : ValueConverter<string, string>(
        text => keys.Encrypt(kind, text), stored => keys.Decrypt(kind, stored));

    private sealed class EncryptedJsonConverter<T>(ValueConverter<T, string> json, ColumnKeys keys, SecretKind kind) : ValueConverter<T, string>(
        Written(json.ConvertToProviderTyped, keys, kind), Read(json.ConvertFromProviderTyped, keys, kind))
    {
        private static Expression<Func<T, string>> Written(Func<T, string> write, ColumnKeys keys, SecretKind kind) => value => keys.Encrypt(kind, write(value));

        private static Expression<Func<string, T>> Read(Func<string, T> read, ColumnKeys keys, SecretKind kind) => stored => read(keys.Decrypt(kind, stored));
    }
}
