using System.Reflection;
using System.Reflection.Emit;

namespace CccdSdk.Tests.Conventions;

/// <summary>All types of an assembly that a type uses: in signatures, fields, attributes and method bodies (read as IL).</summary>
internal static class MemberReferences
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static HashSet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        Add(used, type.BaseType);
        foreach (Type contract in type.GetInterfaces())
        {
            Add(used, contract);
        }

        foreach (FieldInfo field in type.GetFields(Everything))
        {
            Add(used, field.FieldType);
        }

        foreach (MethodBase method in type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)))
        {
            AddSignature(used, method);
            AddBody(used, method);
        }

        return used;
    }

    private static void AddSignature(HashSet<Type> used, MethodBase method)
    {
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            Add(used, parameter.ParameterType);
        }

        if (method is MethodInfo { ReturnType: Type result })
        {
            Add(used, result);
        }
    }

    private static void AddBody(HashSet<Type> used, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return;
        }

        foreach (LocalVariableInfo local in body.LocalVariables)
        {
            Add(used, local.LocalType);
        }

        byte[] il = body.GetILAsByteArray() ?? [];
        Type[]? typeArguments = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        Type[]? methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int at = 0; at < il.Length;)
        {
            OpCode code = il[at] == 0xFE ? s_opCodes[unchecked((short)(0xFE00 | il[at + 1]))] : s_opCodes[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                AddMember(used, method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments));
            }

            at += OperandSize(code, il, at);
        }
    }

    private static void AddMember(HashSet<Type> used, MemberInfo? member)
    {
        switch (member)
        {
            case Type type:
                Add(used, type);
                break;
            case MethodBase method:
                Add(used, method.DeclaringType);
                AddSignature(used, method);
                foreach (Type argument in method.IsGenericMethod ? method.GetGenericArguments() : [])
                {
                    Add(used, argument);
                }

                break;
            case FieldInfo field:
                Add(used, field.DeclaringType);
                Add(used, field.FieldType);
                break;
            default:
                break;
        }
    }

    private static void Add(HashSet<Type> used, Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(used, type.GetElementType());
            return;
        }

        if (type.IsFunctionPointer)
        {
            return;
        }

        used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
        foreach (Type argument in type.GetGenericArguments())
        {
            if (!argument.IsGenericParameter && !used.Contains(argument))
            {
                Add(used, argument);
            }
        }
    }

    private static int OperandSize(OpCode code, byte[] il, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
