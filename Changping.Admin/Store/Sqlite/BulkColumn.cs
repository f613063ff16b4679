using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Changping.Admin.Store.Sqlite;

/// <summary>A column of a table with how an entity's value is put into it: the model's members and converters, compiled once.</summary>
internal sealed record BulkColumn<T>(string Name, Action<T, BulkRows> Add) where T : class
{
    private static readonly ParameterExpression Entity = Expression.Parameter(typeof(T));
    private static readonly ParameterExpression Rows = Expression.Parameter(typeof(BulkRows));
    private static readonly Expression Nothing = Expression.Call(Rows, nameof(BulkRows.AddNothing), null);

    /// <summary>All columns that an insert names: a key that the database numbers is not among them.</summary>
    public static BulkColumn<T>[] Of(IEntityType type) =>
    [
        .. Of(type, Entity, StoreObjectIdentifier.Table(type.GetTableName()!)).Select(column =>
            new BulkColumn<T>(column.Name, Expression.Lambda<Action<T, BulkRows>>(column.Binding, Entity, Rows).Compile())),
    ];

    private static IEnumerable<(string Name, Expression Binding)> Of(ITypeBase type, Expression owner, StoreObjectIdentifier table)
    {
        foreach (var property in type.GetProperties())
        {
            if ((property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey()) || property.GetColumnName(table) is not { } column)
            {
                continue;
            }

            var member = Expression.MakeMemberAccess(owner, (MemberInfo?)property.PropertyInfo ?? property.FieldInfo!);
            yield return (column, Unless(member, Binding(property, member)));
        }

        foreach (var part in type.GetComplexProperties())
        {
            var member = Expression.MakeMemberAccess(owner, (MemberInfo?)part.PropertyInfo ?? part.FieldInfo!);
            foreach (var (name, binding) in Of(part.ComplexType, member, table))
            {
                yield return (name, Unless(member, binding));
            }
        }
    }

    /// <summary>Through the property's converter to the one way of binding that the value's type has.</summary>
    private static MethodCallExpression Binding(IProperty property, Expression member)
    {
        var value = Nullable.GetUnderlyingType(member.Type) is { } underlying ? Expression.Convert(member, underlying) : member;
        if (property.GetTypeMapping().Converter?.ConvertToProviderExpression is { } convert)
        {
            value = Expression.Invoke(convert, Expression.Convert(value, convert.Parameters[0].Type));
        }

        var bind = typeof(BulkRows).GetMethod(nameof(BulkRows.Add), [value.Type])
            ?? throw new NotSupportedException($"{property.DeclaringType.Name}.{property.Name}: nothing binds a {value.Type.Name}.");
        return Expression.Call(Rows, bind, value);
    }

    private static Expression Unless(Expression member, Expression binding) =>
        member.Type.IsValueType && Nullable.GetUnderlyingType(member.Type) is null
            ? binding
            : Expression.IfThenElse(Expression.Equal(member, Expression.Constant(null, member.Type)), Nothing, binding);
}
