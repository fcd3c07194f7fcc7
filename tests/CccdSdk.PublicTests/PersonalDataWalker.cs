using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace CccdSdk.PublicTests;

/// <summary>Visits everything that a structured logger, a serializer or a debugger sees of an object: every public property and
/// field, recursively, items of collections, <c>ToString</c> and the debugger's display.</summary>
internal sealed class PersonalDataWalker
{
    private const int MaxDepth = 12;

    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    private readonly HashSet<object> _seenValues = [];

    /// <summary>Everything that was found, with the way to it.</summary>
    public List<(string Path, string Text)> Found { get; } = [];

    /// <summary>The types of the library that were met.</summary>
    public HashSet<Type> Types { get; } = [];

    public void Visit(object? value, string path, int depth = 0)
    {
        if (value is null || depth > MaxDepth)
        {
            return;
        }

        Found.Add((path, value as string ?? value.ToString() ?? string.Empty));
        Type type = value.GetType();
        if (type.Namespace?.StartsWith("CccdSdk", StringComparison.Ordinal) == true)
        {
            Types.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
        }
        else if (value is not IEnumerable || value is string)
        {
            return;
        }

        if (type.IsEnum)
        {
            return;
        }

        if (type.IsValueType ? !_seenValues.Add(value) : !_seen.Add(value))
        {
            return;
        }

        VisitItems(value, path, depth);
        VisitDebuggerDisplay(type, path);
        VisitMembers(value, type, path, depth);
    }

    private static object? Read(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.ToString();
        }
    }

    private void VisitItems(object value, string path, int depth)
    {
        if (value is not IEnumerable items)
        {
            return;
        }

        int index = 0;
        foreach (object? item in items)
        {
            Visit(item, $"{path}[{index++}]", depth + 1);
        }
    }

    private void VisitDebuggerDisplay(Type type, string path)
    {
        foreach (DebuggerDisplayAttribute display in type.GetCustomAttributes<DebuggerDisplayAttribute>())
        {
            Found.Add(($"{path} (debugger)", display.Value));
        }
    }

    private void VisitMembers(object value, Type type, string path, int depth)
    {
        foreach (PropertyInfo property in type.GetProperties(Public).Where(property => property.GetIndexParameters().Length == 0 && property.CanRead))
        {
            if (!property.PropertyType.IsByRefLike)
            {
                Visit(Read(() => property.GetValue(value)), $"{path}.{property.Name}", depth + 1);
            }
        }

        foreach (FieldInfo field in type.GetFields(Public))
        {
            Visit(field.GetValue(value), $"{path}.{field.Name}", depth + 1);
        }
    }
}
