using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Micrograd.Tests;

/// <summary>What the public API must not use, because F# cannot read it, or not read it well.</summary>
public class FSharpRulesTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> Keywords =
    [
        .. """
           abstract and as assert base begin class const default delegate do done downcast downto elif else end
           exception extern false finally fixed for fun function global if in inherit inline interface internal lazy
           let match member mod module mutable namespace new not null of open or override private public rec return
           select sig static struct then to true try type upcast use val void when while with yield asr land lor lsl
           lsr lxor
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    public static TheoryData<string> Assemblies =>
        ["Micrograd", "Micrograd.Data", "Micrograd.Html", "Micrograd.Plotting", "Micrograd.Terminal"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Signatures_have_no_spans_references_pointers_or_tuples(string assembly) => None(
        from method in Methods(assembly)
        from type in Signature(method).SelectMany(Parts)
        where type.IsByRef || type.IsPointer || type.IsByRefLike ||
            type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)
        select $"{Shown(method)} has {type.Name}: use a list or a named record");

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_only_params_are_arrays(string assembly) => None(
        from method in Methods(assembly)
        from parameter in method.GetParameters()
        where parameter.IsDefined(typeof(ParamCollectionAttribute))
        select $"{Shown(method)} has params {parameter.Name} that F# does not see: use params T[]");

    /// <summary>
    /// F# converts no list of ints to a list of IEnumerables: nothing but the outermost type may be the interface.
    /// </summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void What_takes_several_things_takes_a_list_an_array_and_a_seq(string assembly) => None(
        from method in Methods(assembly)
        where !IsPositionalRecord(method)
        from parameter in method.GetParameters()
        let element = Element(parameter.ParameterType)
        where element is not null
        let list = parameter.ParameterType.GetGenericTypeDefinition()
        where (list != typeof(IEnumerable<>) && list != typeof(IList<>)) || Element(element) is not null
        select $"{Shown(method)} has {parameter.Name}: take an IEnumerable<T> of something that is not a list");

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_two_overloads_differ_only_by_the_type_of_elements_or_of_a_function(string assembly) => None(
        from overloads in Methods(assembly).GroupBy(method => (method.DeclaringType, method.Name, Shape(method)))
        where overloads.Count() > 1
        select $"{Shown(overloads.First())} has a twin that a lambda or a list cannot tell from it: rename it");

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Optional_parameters_stand_last_and_never_beside_overloads(string assembly) => None(
        from overloads in Methods(assembly).GroupBy(method => (method.DeclaringType, method.Name))
        from method in overloads
        let optional = method.GetParameters().SkipWhile(parameter => !parameter.IsOptional).ToArray()
        where optional.Length > 0 && (overloads.Count() > 1 || !optional.All(parameter => parameter.IsOptional))
        select $"{Shown(method)}: another overload, or a required parameter after an optional one");

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_public_name_is_a_keyword_of_FSharp(string assembly) => None(
        Types(assembly).Select(type => type.Name)
            .Concat(Types(assembly).SelectMany(type => type.GetMembers(Declared)).Select(member => member.Name))
            .Concat(
                from method in Methods(assembly)
                from parameter in method.GetParameters()
                select $"{Shown(method)}: {parameter.Name}")
            .Where(name => Keywords.Contains(name.Split(' ')[^1])));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void There_are_no_extension_members(string assembly) => None(
        from method in Methods(assembly)
        where method.IsDefined(typeof(ExtensionAttribute)) ||
            method.DeclaringType!.IsDefined(typeof(ExtensionAttribute))
        select $"{Shown(method)}: put it on the type");

    private static void None(IEnumerable<string> violations) => Assert.Empty(violations.Distinct());

    private static Type[] Types(string assembly) => Assembly.Load(assembly).GetExportedTypes();

    private static IEnumerable<MethodBase> Methods(string assembly) => Methods(Types(assembly));

    /// <summary>
    /// Constructors, methods, and the accessors of properties, without the members that the compiler adds to records.
    /// </summary>
    private static IEnumerable<MethodBase> Methods(Type[] types) =>
        from type in types
        where !type.IsSubclassOf(typeof(Delegate))
        from method in type.GetConstructors(Declared).Concat<MethodBase>(type.GetMethods(Declared))
        where !method.IsDefined(typeof(CompilerGeneratedAttribute)) ||
            (method.IsSpecialName && method.Name.StartsWith("get_", StringComparison.Ordinal))
        select method;

    private static IEnumerable<Type> Signature(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType)
            .Append(method is MethodInfo info ? info.ReturnType : typeof(void));

    /// <summary>A type and all types that it is made of.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.IsGenericParameter)
            return [];
        if (type.HasElementType)
            return [type, .. Parts(type.GetElementType()!)];
        Type itself = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return [itself, .. type.GetGenericArguments().SelectMany(Parts)];
    }

    /// <summary>The parameters, as a caller with lambdas and list literals sees them.</summary>
    private static string Shape(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        parameter.ParameterType.IsSubclassOf(typeof(Delegate)) ? "a function"
        : Element(parameter.ParameterType) is not null ? "several"
        : parameter.ParameterType.ToString()).Prepend(method.IsStatic ? "static" : ""))
        + (method.Name is "op_Implicit" or "op_Explicit" ? Signature(method).Last() : "");

    /// <summary>What a list, an array or a sequence is of; null for anything else.</summary>
    private static Type? Element(Type type) =>
        type == typeof(string) || !type.IsAssignableTo(typeof(IEnumerable)) ? null
        : type.GetElementType() ?? type.GetGenericArguments().FirstOrDefault();

    /// <summary>
    /// A positional record's parameters are its properties, and those are lists that one can count and index.
    /// </summary>
    private static bool IsPositionalRecord(MethodBase method) =>
        method.IsConstructor && method.DeclaringType!.GetMethod("<Clone>$") is not null;

    private static string Shown(MethodBase method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
