using System.Reflection;
using System.Text;

namespace CccdSdk.PublicTests;

/// <summary>The public surface of an assembly as text, one member a line, sorted.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append(Bases(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        }

        IEnumerable<string> constructors = type.GetConstructors(Declared).Select(member => $".ctor({Parameters(member)})");
        IEnumerable<string> methods = type.GetMethods(Declared)
            .Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            .Where(method => method.Name is not ("PrintMembers" or "<Clone>$"))
            .Select(method => $"{Static(method.IsStatic)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})");
        IEnumerable<string> properties = type.GetProperties(Declared).Select(Property);
        IEnumerable<string> fields = type.GetFields(Declared)
            .Select(field => $"{(field.IsLiteral ? "const " : Static(field.IsStatic))}{Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : string.Empty)}");
        IEnumerable<string> events = type.GetEvents(Declared).Select(member => $"event {Name(member.EventHandlerType!)} {member.Name}");
        return constructors.Concat(methods).Concat(properties).Concat(fields).Concat(events);
    }

    private static string Property(PropertyInfo property)
    {
        MethodInfo? setter = property.SetMethod is { IsPublic: true } method ? method : null;
        bool init = setter?.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.Name == "IsExternalInit") == true;
        string accessors = (property.GetMethod is { IsPublic: true } ? "get; " : string.Empty) + (setter is null ? string.Empty : init ? "init; " : "set; ");
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(p => Name(p.ParameterType)))}]" : string.Empty;
        return $"{Static((property.GetMethod ?? property.SetMethod)!.IsStatic)}{Name(property.PropertyType)} {property.Name}{index} {{ {accessors}}}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true, IsByRefLike: true } => "ref struct",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        IEnumerable<string> contracts = type.IsEnum ? [] : type.GetInterfaces().Select(Name).Order(StringComparer.Ordinal);
        string list = string.Join(", ", type is { IsClass: true, BaseType: { } parent } && parent != typeof(object) ? contracts.Prepend(Name(parent)) : contracts);
        return list.Length == 0 ? string.Empty : " : " + list;
    }

    private static string Static(bool isStatic) => isStatic ? "static " : string.Empty;

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : string.Empty)}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "default") : string.Empty)}"));

    private static string Name(Type type)
    {
        if (type.HasElementType)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : type.IsPointer ? "*" : string.Empty);
        }

        string name = type.IsGenericParameter ? type.Name : type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
